package dev.baton.intake.mailbox;

import dev.baton.delivery.MailReport;
import dev.baton.intake.SetAside;
import dev.baton.outbox.Sender;
import dev.baton.outbox.StatusCodes;
import dev.baton.platform.Sha256;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Understands a mail, however it was made; believes nothing of what it says about itself. */
@Component
class MailReader {

    private static final int LONGEST_SUBJECT = 300;

    private final MailboxProperties mailbox;
    private final StatusCodes codes;
    private final String ourAddress;

    MailReader(MailboxProperties mailbox, StatusCodes codes, Sender sender) {
        this.mailbox = mailbox;
        this.codes = codes;
        this.ourAddress = sender.address();
    }

    /** The hash of what names this mail and no other. */
    String keyOf(MimeMessage mail) throws MessagingException {
        String id = MailHead.first(mail, "Message-ID");
        return Sha256.hex(
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
            refuseIfServerWentAway(mail, broken);
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
        if (MailHead.isAutomatic(mail)) {
            return byProgram(mail);
        }
        InternetAddress sender = MailHead.sender(mail);
        if (sender.getAddress().equalsIgnoreCase(ourAddress)) {
            return byProgram(mail);
        }
        MailParts parts = new MailParts(new AttachmentRules(mailbox.attachments()));
        parts.read(mail, 0);
        return new ReadMail(
                keyOf(mail),
                sender.getAddress(),
                sender.getPersonal(),
                subjectOf(mail),
                MailTexts.plain(parts.text()),
                MailHead.answered(mail),
                false,
                List.of(),
                parts.files(),
                parts.refused());
    }

    /** Nobody waits for an answer, so that it needs no sender. */
    private ReadMail byProgram(MimeMessage mail) throws MessagingException {
        return new ReadMail(
                keyOf(mail), "", null, subjectOf(mail), "", List.of(), true, reports(mail), List.of(), List.of());
    }

    private List<MailReport> reports(MimeMessage mail) throws MessagingException {
        try {
            // as a whole: what a server says of the parts of a report is not always what they are
            return DeliveryReport.of(new MimeMessage(mail), codes);
        } catch (MessagingException | IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            refuseIfServerWentAway(mail, broken);
            // a report that cannot be read is one that tells nothing: no person could do more with it
            return List.of();
        }
    }

    /** Then that is no fault of the mail. */
    private static void refuseIfServerWentAway(MimeMessage mail, Exception broken) throws FolderClosedException {
        if (mail.getFolder() != null && !mail.getFolder().isOpen()) {
            throw new FolderClosedException(mail.getFolder(), String.valueOf(broken.getMessage()));
        }
    }

    private void refuseIfTooLarge(MimeMessage mail) throws MessagingException {
        if (mail.getSize() > mailbox.largest().toBytes()) {
            throw new UnreadableMailException(
                    SetAside.Reason.TOO_LARGE,
                    "It has %d bytes, and at most %s are read".formatted(mail.getSize(), mailbox.largest()));
        }
    }
}
