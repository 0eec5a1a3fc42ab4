package dev.baton.intake.mailbox;

import dev.baton.intake.SetAside;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a mail to pieces: its text and what is attached, as deep and as much as any person would send. */
final class MailParts {

    private static final int DEEPEST = 20;
    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 256 * 1024;
    private static final int LONGEST_NAME = 200;

    private final AttachmentRules rules;
    private final List<ReadMail.File> files = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int parts;

    MailParts(AttachmentRules rules) {
        this.rules = rules;
    }

    String text() {
        return text.toString();
    }

    List<ReadMail.File> files() {
        return files;
    }

    List<String> refused() {
        return refused;
    }

    /** Reads a part and all that is in it. @throws UnreadableMailException when no person can have sent this */
    void read(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST) {
            throw new UnreadableMailException(
                    SetAside.Reason.UNREADABLE, "It has more parts, or deeper ones, than any person would send");
        }
        if (isFile(part)) {
            readFile(part);
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            readAll(several, part.isMimeType("multipart/alternative"), depth);
        } else if (part.isMimeType("text/html")) {
            add(MailTexts.ofHtml(words(part)));
        } else if (part.isMimeType("text/*")) {
            add(words(part));
        } else {
            readFile(part);
        }
    }

    private void readAll(Multipart several, boolean alternatives, int depth) throws MessagingException, IOException {
        if (alternatives) {
            read(plainest(several), depth + 1);
            return;
        }
        for (int at = 0; at < several.getCount(); at++) {
            read(several.getBodyPart(at), depth + 1);
        }
    }

    private static Part plainest(Multipart alternatives) throws MessagingException {
        for (int at = 0; at < alternatives.getCount(); at++) {
            BodyPart part = alternatives.getBodyPart(at);
            if (part.isMimeType("text/plain")) {
                return part;
            }
        }
        if (alternatives.getCount() == 0) {
            throw new UnreadableMailException(SetAside.Reason.UNREADABLE, "It has no text");
        }
        return alternatives.getBodyPart(alternatives.getCount() - 1);
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    private void readFile(Part part) throws MessagingException, IOException {
        String name = nameOf(part);
        String type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        byte[] content = bytes(part, rules.largest() + 1);
        @Nullable String why = rules.refusal(type, content, files.size());
        if (why == null) {
            files.add(new ReadMail.File(name, type, content));
        } else {
            refused.add("%s (%s): %s".formatted(name, MailTexts.cut(MailTexts.line(type), LONGEST_NAME), why));
        }
    }

    private static String nameOf(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            name = name == null ? null : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException unknown) {
            // stays as it is written
        }
        String plain = MailTexts.line(name).replaceAll("[\\\\/:*?\"<>|]", "_");
        return plain.isEmpty() ? "attachment" : MailTexts.cut(plain, LONGEST_NAME);
    }

    private static String words(Part part) throws MessagingException, IOException {
        return MailTexts.decode(bytes(part, LONGEST_TEXT), part.getContentType());
    }

    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(most);
        }
    }

    private void add(String words) {
        if (text.length() < LONGEST_TEXT) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
    }
}
