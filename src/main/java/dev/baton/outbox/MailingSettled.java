package dev.baton.outbox;

import java.time.Instant;

/** A mail of a program was taken by the mail server, or withheld for good. */
public record MailingSettled(String messageId, OutboxState state, Instant at) {}
