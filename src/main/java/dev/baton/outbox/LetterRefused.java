package dev.baton.outbox;

/** The mail server said that there is no such address, for good. */
public record LetterRefused(OutboxMessage letter, String reason) {}
