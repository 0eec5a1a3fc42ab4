package dev.baton.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A mail that keeps the {@code Message-ID} it was given, where the library would make a new one for each try. */
final class StableIdMessage extends MimeMessage {

    private final String messageId;

    StableIdMessage(MimeMessage empty, String messageId) {
        super(empty.getSession());
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
