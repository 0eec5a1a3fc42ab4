package dev.baton.intake.mailbox;

import dev.baton.delivery.MailEventKind;
import dev.baton.delivery.MailReport;
import dev.baton.outbox.StatusCodes;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail of ours: that it did not arrive (RFC 3464), or that its reader complained (RFC
 * 5965). Such a report is a text for people, lines for programs, and what was sent or its head.
 */
final class DeliveryReport {

    private static final int MOST_PARTS = 50;
    private static final int DEEPEST = 5;
    private static final int LONGEST_VALUE = 1000;
    private static final int LONGEST_REASON = 500;
    private static final Set<String> NO_COMPLAINTS = Set.of("not-spam", "auth-failure", "dkim");
    private static final Pattern STATUS = Pattern.compile("\\b[45]\\.\\d{1,3}\\.\\d{1,3}\\b");

    private final StatusCodes codes;
    private final List<InternetHeaders> bounces = new ArrayList<>();
    private final List<InternetHeaders> complaints = new ArrayList<>();
    private @Nullable InternetHeaders sent;
    private int parts;

    private DeliveryReport(StatusCodes codes) {
        this.codes = codes;
    }

    /** The reports that it holds; none when it is something else, or does not say which mail it is about. */
    static List<MailReport> of(MimeMessage mail, StatusCodes codes) throws MessagingException, IOException {
        DeliveryReport report = new DeliveryReport(codes);
        report.read(mail, 0);
        List<String> answered = MailHead.answered(mail);
        return report.reports(answered.isEmpty() ? "" : answered.get(0));
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        parts++;
        if (part.isMimeType("multipart/*")) {
            if (depth < DEEPEST && part.getContent() instanceof Multipart several) {
                for (int at = 0; at < several.getCount() && parts < MOST_PARTS; at++) {
                    read(several.getBodyPart(at), depth + 1);
                }
            }
        } else if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            bounces.addAll(ReportGroups.of(part));
        } else if (part.isMimeType("message/feedback-report")) {
            complaints.addAll(ReportGroups.of(part));
        } else if (sent == null && (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers"))) {
            sent = ReportGroups.of(part).stream().findFirst().orElse(null);
        }
    }

    private List<MailReport> reports(String answered) {
        String named = sent == null ? "" : value(sent, "Message-ID");
        String mail = named.isEmpty() ? answered : named;
        List<MailReport> reports = new ArrayList<>();
        if (!mail.isEmpty()) {
            bounces.forEach(bounce -> addBounce(bounce, mail, reports));
            complaints.forEach(complaint -> addComplaint(complaint, mail, reports));
        }
        return reports;
    }

    private void addBounce(InternetHeaders bounce, String mail, List<MailReport> reports) {
        String address = address(bounce, "Original-Recipient", "Final-Recipient");
        if (!address.isEmpty() && value(bounce, "Action").equalsIgnoreCase("failed")) {
            reports.add(new MailReport(kindOf(bounce), address, mail, reason(bounce)));
        }
    }

    private void addComplaint(InternetHeaders complaint, String mail, List<MailReport> reports) {
        String type = value(complaint, "Feedback-Type").toLowerCase(Locale.ROOT);
        String named = address(complaint, "Original-Rcpt-To", "Removal-Recipient");
        String address = named.isEmpty() && sent != null ? address(sent, "To") : named;
        if (!type.isEmpty() && !NO_COMPLAINTS.contains(type)) {
            String reason = MailTexts.cut("Reported as " + type, LONGEST_REASON);
            reports.add(new MailReport(MailEventKind.COMPLAINT, address.isEmpty() ? null : address, mail, reason));
        }
    }

    private MailEventKind kindOf(InternetHeaders bounce) {
        String status = value(bounce, "Status").split(" ", 2)[0];
        Matcher said = STATUS.matcher(value(bounce, "Diagnostic-Code"));
        String code = codes.tells(status) || !said.find() ? status : said.group();
        return codes.isAgainstAddress(code) ? MailEventKind.HARD_BOUNCE : MailEventKind.SOFT_BOUNCE;
    }

    private static String reason(InternetHeaders bounce) {
        String words = afterType(value(bounce, "Diagnostic-Code"));
        return MailTexts.cut(words.isEmpty() ? value(bounce, "Status") : words, LONGEST_REASON);
    }

    /** The first of these that names an address. */
    private static String address(InternetHeaders block, String... names) {
        for (String name : names) {
            String value = afterType(value(block, name));
            int open = value.lastIndexOf('<');
            int close = value.indexOf('>', open + 1);
            String bare = open < 0 || close < 0 ? value : value.substring(open + 1, close);
            if (bare.strip().matches("[^@\\s<>]{1,64}@[^@\\s<>]{1,255}")) {
                return bare.strip();
            }
        }
        return "";
    }

    /** What stands after the type, as in {@code rfc822; kim@acme.example}. */
    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    /** One line; nobody needs the rest of what is longer. */
    private static String value(InternetHeaders block, String name) {
        @Nullable String value = block.getHeader(name, null);
        return value == null ? "" : MailTexts.line(MailTexts.cut(value, LONGEST_VALUE));
    }
}
