package dev.baton.delivery;

/** What a mail server or mail provider says about a mail. */
public enum MailEventKind {
    SOFT_BOUNCE,
    HARD_BOUNCE,
    COMPLAINT
}
