package dev.baton.outbox;

/** Where a letter stands: waiting, taken by the mail server, given up after the last try, or withheld for good. */
public enum OutboxState {
    PENDING,
    SENT,
    FAILED,
    WITHHELD
}
