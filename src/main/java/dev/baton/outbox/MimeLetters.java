package dev.baton.outbox;

import jakarta.activation.FileTypeMap;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes a mail of a letter. */
final class MimeLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final String from;

    MimeLetters(JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    MimeMessage of(OutboxMessage letter, String address) throws MessagingException {
        MimeMessage mime = new StableIdMessage(server.createMimeMessage(), letter.messageId());
        Attachment file = letter.attachment();
        MimeMessageHelper helper = new Helper(mime, file != null);
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(letter.subject());
        if (letter.mailing() != null) {
            addMailing(mime, letter.body(), letter.mailing());
        } else {
            helper.setText(letter.body());
        }
        if (file != null) {
            byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
            helper.addAttachment(file.name(), new ByteArrayResource(content), file.type());
        }
        return mime;
    }

    /** Text and HTML side by side, and the headers by which a mail program unsubscribes. */
    private static void addMailing(MimeMessage mime, String text, Mailing mailing) throws MessagingException {
        mime.setHeader("List-Unsubscribe", "<%s>".formatted(mailing.unsubscribeUrl()));
        mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        mime.setContent(new MimeMultipart("alternative", part(text, "plain"), part(mailing.html(), "html")));
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, kind);
        return part;
    }

    /** Each attachment says its type: the table that the other one reads anew for each letter is asked by nobody. */
    private static final class Helper extends MimeMessageHelper {

        Helper(MimeMessage mime, boolean multipart) throws MessagingException {
            super(mime, multipart, UTF_8);
        }

        @Override
        protected FileTypeMap getDefaultFileTypeMap(MimeMessage mime) {
            return FileTypeMap.getDefaultFileTypeMap();
        }
    }
}
