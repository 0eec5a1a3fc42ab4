package dev.baton.intake.mailbox;

import dev.baton.intake.SetAside;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Understands a mail, however it was made; believes nothing of what it says about itself. */
@Component
class MailReader {

    private static final int LONGEST_SUBJECT = 300;

    private final MailboxProperties mailbox;
    private final String ourAddress;

    MailReader(MailboxProperties mailbox, @Value("${baton.mail.from}") String ourAddress) {
        this.mailbox = mailbox;
        this.ourAddress = ourAddress;
    }

    /** The hash of what names this mail and no other. */
    String keyOf(MimeMessage mail) throws MessagingException {
        String id = MailHead.first(mail, "Message-ID");
        return MailTexts.hash(
                id == null || id.isBlank()
                        ? "without id|%s|%s|%s|%d"
                                .formatted(
                                        MailHead.first(mail, "Date"),
                                        MailHead.first(mail, "From"),
                                        MailHead.first(mail, "Subject"),
                                        mail.getSize())
                        : id.strip());
    }

    /**
     * What the mail says.
     *
     * @throws UnreadableMailException when no lead can be made of it
     * @throws MessagingException when the server is away
     */
    ReadMail read(MimeMessage mail) throws MessagingException {
        try {
            return understand(mail);
        } catch (MessagingException | IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // when the server went away meanwhile, that is no fault of the mail
            if (mail.getFolder() != null && !mail.getFolder().isOpen()) {
                throw new FolderClosedException(mail.getFolder(), String.valueOf(broken.getMessage()));
            }
            throw new UnreadableMailException(SetAside.Reason.UNREADABLE, MailTexts.line(broken.getMessage()));
        }
    }

    /** What a person sees first of a mail that is set aside. */
    String headOf(MimeMessage mail) {
        try {
            return "From: %s%nDate: %s%nSubject: %s"
                    .formatted(
                            MailTexts.line(MailHead.first(mail, "From")),
                            MailTexts.line(MailHead.first(mail, "Date")),
                            subjectOf(mail));
        } catch (MessagingException unreadable) {
            return "Not even its head can be read";
        }
    }

    String subjectOf(MimeMessage mail) {
        try {
            return MailTexts.cut(MailTexts.line(mail.getSubject()), LONGEST_SUBJECT);
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private ReadMail understand(MimeMessage mail) throws MessagingException, IOException {
        refuseIfTooLarge(mail);
        InternetAddress sender = MailHead.sender(mail);
        boolean automatic = MailHead.isAutomatic(mail, sender.getAddress())
                || sender.getAddress().equalsIgnoreCase(ourAddress);
        String key = keyOf(mail);
        MailParts parts = new MailParts(new AttachmentRules(mailbox.attachments()));
        if (!automatic) {
            parts.read(mail, 0);
        }
        return new ReadMail(
                key,
                sender.getAddress(),
                sender.getPersonal(),
                subjectOf(mail),
                MailTexts.plain(parts.text()),
                MailHead.answered(mail),
                automatic,
                automatic ? DeliveryReport.events(mail, key, mailbox.passingStatuses()) : List.of(),
                parts.files(),
                parts.refused());
    }

    private void refuseIfTooLarge(MimeMessage mail) throws MessagingException {
        if (mail.getSize() > mailbox.largest().toBytes()) {
            throw new UnreadableMailException(
                    SetAside.Reason.TOO_LARGE,
                    "It has %d bytes, and at most %s are read".formatted(mail.getSize(), mailbox.largest()));
        }
    }
}
