package dev.baton.intake.mailbox;

/** What became of a mail. */
enum MailOutcome {
    LEAD,
    JOINED,
    REPLY,
    REPORT,
    AUTOMATIC,
    SET_ASIDE,
    READ_BEFORE
}
