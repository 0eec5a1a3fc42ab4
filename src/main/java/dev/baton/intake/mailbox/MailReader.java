package dev.baton.intake.mailbox;

import dev.baton.intake.SetAside;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Understands a mail, however it was made; believes nothing of what it says about itself. */
@Component
class MailReader {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final Set<String> MACHINES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> POSTMEN = Set.of("mailer-daemon", "postmaster");
    private static final List<String> OF_MACHINES =
            List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "List-Id", "List-Unsubscribe");
    private static final int MOST_ANSWERED = 50;
    private static final int LONGEST_SUBJECT = 300;

    private final MailboxProperties mailbox;
    private final String ourAddress;

    MailReader(MailboxProperties mailbox, @Value("${baton.mail.from}") String ourAddress) {
        this.mailbox = mailbox;
        this.ourAddress = ourAddress;
    }

    /** The hash of what names this mail and no other. */
    String keyOf(MimeMessage mail) throws MessagingException {
        String id = first(mail, "Message-ID");
        return MailTexts.hash(
                id == null || id.isBlank()
                        ? "without id|%s|%s|%s|%d"
                                .formatted(
                                        first(mail, "Date"),
                                        first(mail, "From"),
                                        first(mail, "Subject"),
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
                            MailTexts.line(first(mail, "From")), MailTexts.line(first(mail, "Date")), subjectOf(mail));
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
        if (mail.getSize() > mailbox.largest().toBytes()) {
            throw new UnreadableMailException(
                    SetAside.Reason.TOO_LARGE,
                    "It has %d bytes, and at most %s are read".formatted(mail.getSize(), mailbox.largest()));
        }
        InternetAddress sender = sender(mail);
        boolean automatic = isAutomatic(mail, sender.getAddress());
        MailParts parts = new MailParts(new AttachmentRules(mailbox.attachments()));
        if (!automatic) {
            parts.read(mail, 0);
        }
        return new ReadMail(
                keyOf(mail),
                sender.getAddress(),
                sender.getPersonal(),
                subjectOf(mail),
                MailTexts.plain(parts.text()),
                answered(mail),
                automatic,
                parts.files(),
                parts.refused());
    }

    private static InternetAddress sender(MimeMessage mail) throws MessagingException {
        List<InternetAddress> from = addresses(mail, "From");
        if (from.size() == 1) {
            return from.get(0);
        }
        // of several authors, one has to say that they sent it
        List<InternetAddress> sender = addresses(mail, "Sender");
        if (from.size() > 1 && sender.size() == 1 && from.contains(sender.get(0))) {
            return sender.get(0);
        }
        throw new UnreadableMailException(
                SetAside.Reason.NO_SENDER,
                from.isEmpty() ? "It names no sender" : "It names %d senders".formatted(from.size()));
    }

    private static List<InternetAddress> addresses(MimeMessage mail, String header) throws MessagingException {
        List<InternetAddress> addresses = new ArrayList<>();
        String @Nullable [] lines = mail.getHeader(header);
        for (String line : lines == null ? new String[0] : lines) {
            try {
                for (InternetAddress address : InternetAddress.parseHeader(line, false)) {
                    if (address.getAddress() != null && address.getAddress().contains("@")) {
                        addresses.add(address);
                    }
                }
            } catch (AddressException unreadable) {
                throw new UnreadableMailException(SetAside.Reason.NO_SENDER, "Its %s cannot be read".formatted(header));
            }
        }
        return addresses;
    }

    private boolean isAutomatic(MimeMessage mail, String sender) throws MessagingException {
        String submitted = lower(first(mail, "Auto-Submitted"));
        String local = lower(sender).replaceFirst("@.*", "");
        boolean marked = false;
        for (String header : OF_MACHINES) {
            marked |= mail.getHeader(header) != null;
        }
        return marked
                || !submitted.isEmpty() && !submitted.startsWith("no")
                || MACHINES.contains(lower(first(mail, "Precedence")))
                || "<>".equals(lower(first(mail, "Return-Path")))
                || POSTMEN.contains(local)
                || mail.isMimeType("multipart/report")
                || sender.equalsIgnoreCase(ourAddress);
    }

    private static List<String> answered(MimeMessage mail) throws MessagingException {
        Set<String> ids = new LinkedHashSet<>();
        collect(first(mail, "In-Reply-To"), ids);
        List<String> references = new ArrayList<>();
        collect(first(mail, "References"), references);
        Collections.reverse(references);
        ids.addAll(references);
        return ids.stream().limit(MOST_ANSWERED).toList();
    }

    private static void collect(@Nullable String header, Collection<String> ids) {
        MESSAGE_ID.matcher(header == null ? "" : header).results().forEach(id -> ids.add(id.group()));
    }

    private static @Nullable String first(MimeMessage mail, String header) throws MessagingException {
        String @Nullable [] lines = mail.getHeader(header);
        return lines == null || lines.length == 0 ? null : lines[0];
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
