package dev.baton.intake.mailbox;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Mails as they come over the wire, right and wrong ones. */
final class Mails {

    private final GreenMailUser mailbox;

    Mails(GreenMailUser mailbox) {
        this.mailbox = mailbox;
    }

    /** Somebody writes to us. */
    void write(String id, String from, String subject, String text, String... headers) {
        List<String> lines = new ArrayList<>(List.of(
                "Message-ID: <%s>".formatted(id),
                "From: " + from,
                "To: inquiries@baton.example",
                "Date: Mon, 23 Nov 2026 10:00:00 +0000",
                "Subject: " + subject));
        lines.addAll(List.of(headers));
        deliver(String.join("\n", lines) + "\n\n" + text + "\n");
    }

    void deliver(String mail) {
        deliver(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void deliver(String mail, Charset encoding) {
        deliver(mail.replace("\n", "\r\n").getBytes(encoding));
    }

    void deliver(byte[] mail) {
        try {
            mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A mail with one file. */
    static String withFile(String id, String from, String type, String name, String base64) {
        return """
                Message-ID: <%s>
                From: %s
                Subject: With a file
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=edge

                --edge
                Content-Type: text/plain; charset=utf-8

                See the file.
                --edge
                Content-Type: %s; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --edge--
                """.formatted(id, from, type, name, name, base64);
    }
}
