package dev.baton.intake.mailbox;

import dev.baton.intake.SetAside;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the head of a mail says: who sent it, whether a program did, and what it answers. */
final class MailHead {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final Set<String> MACHINES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> POSTMEN = Set.of("mailer-daemon", "postmaster");
    private static final List<String> OF_MACHINES =
            List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "List-Id", "List-Unsubscribe");
    private static final int MOST_ANSWERED = 50;

    private MailHead() {}

    /** The one who sent it. @throws UnreadableMailException when nobody says so */
    static InternetAddress sender(MimeMessage mail) throws MessagingException {
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

    /** Whether a program sent it: an absence note, a delivery report, a newsletter. */
    static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        String submitted = lower(first(mail, "Auto-Submitted"));
        boolean marked = false;
        for (String header : OF_MACHINES) {
            marked |= mail.getHeader(header) != null;
        }
        return marked
                || !submitted.isEmpty() && !submitted.startsWith("no")
                || MACHINES.contains(lower(first(mail, "Precedence")))
                || "<>".equals(lower(first(mail, "Return-Path")))
                || POSTMEN.contains(localPart(lower(first(mail, "From"))))
                || lower(first(mail, "Content-Type")).startsWith("multipart/report");
    }

    /** Also of a sender without a domain, as mail servers sometimes are. */
    private static String localPart(String from) {
        String address = from.substring(from.lastIndexOf('<') + 1);
        return address.split("[@>]", 2)[0].strip();
    }

    /** The ids of the mails that it answers, the nearest first. */
    static List<String> answered(MimeMessage mail) throws MessagingException {
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

    /** The first header of that name. */
    static @Nullable String first(MimeMessage mail, String header) throws MessagingException {
        String @Nullable [] lines = mail.getHeader(header);
        return lines == null || lines.length == 0 ? null : lines[0];
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
