package dev.baton.intake.mailbox;

import dev.baton.delivery.MailEvent;
import dev.baton.delivery.MailEventKind;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail of ours: that it did not arrive (RFC 3464), or that its reader complained (RFC
 * 5965). Such a report is a text for people, lines for programs, and what was sent or its head.
 */
final class DeliveryReport {

    private static final int ENOUGH = 64 * 1024;
    private static final int LONGEST_REASON = 500;
    private static final Set<String> NO_COMPLAINTS = Set.of("not-spam", "auth-failure", "dkim");

    private final List<String> passing;
    private final List<InternetHeaders> bounces = new ArrayList<>();
    private final List<InternetHeaders> complaints = new ArrayList<>();
    private InternetHeaders sent = new InternetHeaders();

    private DeliveryReport(List<String> passing) {
        this.passing = passing;
    }

    /**
     * The events that it reports; none when it is something else, or does not say which mail it is about.
     *
     * @param key by which the report is known, so that each event is taken once
     * @param passing the status codes that say nothing against the address itself
     */
    static List<MailEvent> events(MimeMessage mail, String key, List<String> passing)
            throws MessagingException, IOException {
        DeliveryReport report = new DeliveryReport(passing);
        if (mail.isMimeType("multipart/report") && mail.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                report.read(parts.getBodyPart(at));
            }
        }
        return report.events("mail-" + key);
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            bounces.addAll(blocks(part));
        } else if (part.isMimeType("message/feedback-report")) {
            complaints.addAll(blocks(part));
        } else if (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")) {
            blocks(part).stream().findFirst().ifPresent(head -> sent = head);
        }
    }

    /** Groups of lines, with an empty line after each. */
    private static List<InternetHeaders> blocks(Part part) throws MessagingException, IOException {
        List<InternetHeaders> blocks = new ArrayList<>();
        try (InputStream content = part.getInputStream()) {
            InputStream rest = new ByteArrayInputStream(content.readNBytes(ENOUGH));
            while (rest.available() > 0) {
                blocks.add(new InternetHeaders(rest, true));
            }
        }
        return blocks;
    }

    private List<MailEvent> events(String id) {
        List<MailEvent> events = new ArrayList<>();
        String mail = value(sent, "Message-ID");
        if (mail.isEmpty()) {
            return events;
        }
        for (InternetHeaders bounce : bounces) {
            String address = address(bounce, "Original-Recipient", "Final-Recipient");
            if (!address.isEmpty() && value(bounce, "Action").equalsIgnoreCase("failed")) {
                events.add(event(id, events.size(), kindOf(bounce), address, mail, reason(bounce)));
            }
        }
        for (InternetHeaders complaint : complaints) {
            String type = value(complaint, "Feedback-Type").toLowerCase(Locale.ROOT);
            String address = address(complaint, "Original-Rcpt-To", "Removal-Recipient");
            String to = address.isEmpty() ? address(sent, "To") : address;
            if (!type.isEmpty() && !NO_COMPLAINTS.contains(type) && !to.isEmpty()) {
                events.add(event(id, events.size(), MailEventKind.COMPLAINT, to, mail, "Reported as " + type));
            }
        }
        return events;
    }

    private static MailEvent event(
            String id, int number, MailEventKind kind, String address, String mail, String reason) {
        return new MailEvent(
                "%s-%d".formatted(id, number),
                kind,
                address,
                mail,
                MailTexts.cut(MailTexts.line(reason), LONGEST_REASON));
    }

    private MailEventKind kindOf(InternetHeaders bounce) {
        String status = value(bounce, "Status").split(" ", 2)[0] + ".";
        boolean forGood = status.startsWith("5.") && passing.stream().noneMatch(code -> status.startsWith(code + "."));
        return forGood ? MailEventKind.HARD_BOUNCE : MailEventKind.SOFT_BOUNCE;
    }

    private static String reason(InternetHeaders bounce) {
        String words = afterType(value(bounce, "Diagnostic-Code"));
        return words.isEmpty() ? value(bounce, "Status") : words;
    }

    /** The first of these that names an address. */
    private static String address(InternetHeaders block, String... names) {
        for (String name : names) {
            String bare = afterType(value(block, name))
                    .replaceFirst("^.*<(.*)>.*$", "$1")
                    .strip();
            if (bare.matches("[^@\\s<>]{1,64}@[^@\\s<>]{1,255}")) {
                return bare;
            }
        }
        return "";
    }

    /** What stands after the type, as in {@code rfc822; kim@acme.example}. */
    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    private static String value(InternetHeaders block, String name) {
        @Nullable String value = block.getHeader(name, null);
        return value == null ? "" : MailTexts.line(value);
    }
}
