package dev.baton.outbox;

/** Why an address gets no mail, the weakest reason first. */
public enum MailBlock {
    UNSUBSCRIBED(
            "Gets no mail of programs since %s: the person wants none",
            "It ends when the person confirms by the link of a form that they want mail again. A marketing lead can lift"
                    + " it (API: DELETE /api/mail/blocked/{address}), but programs write only to who agreed again."),
    SOFT_BOUNCES("Mail does not reach this address since %s: it came back too often", MailBlock.LIFT),
    HARD_BOUNCE("Mail does not reach this address since %s: it was refused for good", MailBlock.LIFT),
    COMPLAINT(
            "Gets no mail since %s: the reader reported it as unwanted",
            "It ends only when a marketing lead lifts it (API: DELETE /api/mail/blocked/{address}), and programs write only"
                    + " to who agreed again.");

    private static final String LIFT = "It ends with another address, or when this one is mended and a marketing lead"
            + " lifts it (API: DELETE /api/mail/blocked/{address}).";

    private final String what;
    private final String end;

    MailBlock(String what, String end) {
        this.what = what;
        this.end = end;
    }

    /** Whether it ends all mail; who only unsubscribed still hears about what they asked for themselves. */
    public boolean stops(boolean mailing) {
        return mailing || this != UNSUBSCRIBED;
    }

    /** In a sentence, what it means since that moment. */
    String what(String since) {
        return what.formatted(since);
    }

    /** In a sentence, what ends it. */
    String end() {
        return end;
    }
}
