package dev.baton.nurture;

/** Where a mail of a program stands: not written yet, in the outbox, with the mail server, or withheld for good. */
public enum MailState {
    PLANNED,
    POSTED,
    SENT,
    WITHHELD
}
