package dev.baton.outbox;

/** Why an address gets no mail, the weakest reason first. */
public enum MailBlock {
    UNSUBSCRIBED,
    SOFT_BOUNCES,
    HARD_BOUNCE,
    COMPLAINT;

    /** Whether it ends all mail; who only unsubscribed still hears about what they asked for themselves. */
    public boolean stops(boolean mailing) {
        return mailing || this != UNSUBSCRIBED;
    }
}
