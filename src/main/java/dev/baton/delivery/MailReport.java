package dev.baton.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What somebody whom nobody knows tells of a mail of ours.
 *
 * @param recipient whose mailbox it was, as they say; that may be another one behind the address that we wrote to
 * @param messageId the {@code Message-ID} of the mail: only those know it who had it in their hands
 */
public record MailReport(MailEventKind kind, @Nullable String recipient, String messageId, String reason) {}
