package dev.baton.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A mail came back, or its reader complained; published in the transaction that keeps it.
 *
 * @param messageId which mail, where the mail server says it
 */
public record MailBounced(String address, @Nullable String messageId) {}
