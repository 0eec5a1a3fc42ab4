package dev.baton.outbox;

/** Where a letter stands: waiting, taken by the mail server, or given up after the last try. */
public enum OutboxState {
    PENDING,
    SENT,
    FAILED
}
