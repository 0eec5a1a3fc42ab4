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

    /** What a mail server says of a mail that it could not deliver (RFC 3464), with the mail itself. */
    static String bounce(String id, String recipient, String status, String sent) {
        return """
                Message-ID: <%s>
                From: Mail Delivery System <MAILER-DAEMON@mx.example>
                To: baton@baton.example
                Auto-Submitted: auto-replied
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

                --edge
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --edge
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example
                Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000

                Final-Recipient: %s
                Action: failed
                Status: %s
                Remote-MTA: dns; mx.acme.example
                Diagnostic-Code: smtp; 550 %s
                    that is why

                --edge
                Content-Type: message/rfc822

                Message-ID: %s
                From: baton@baton.example
                To: acme@acme.example
                Subject: Offer

                Here it is
                --edge--
                """.formatted(id, recipient, status, status, sent);
    }

    /** What a mailbox provider says when a reader pressed the button for spam (RFC 5965), with the head of the mail. */
    static String complaint(String id, String type, String sent, String to) {
        return """
                Message-ID: <%s>
                From: Feedback <feedback@provider.example>
                To: baton@baton.example
                Subject: FW: Offer
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="edge"

                --edge
                Content-Type: text/plain

                This is an abuse report for a message from 192.0.2.1.

                --edge
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: Provider/1.0
                Version: 1

                --edge
                Content-Type: text/rfc822-headers

                Message-ID: %s
                From: baton@baton.example
                To: Kim <%s>
                Subject: Offer

                --edge--
                """.formatted(id, type, sent, to);
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
