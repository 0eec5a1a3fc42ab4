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
    private static final int LONGEST_NAME = 200;

    private final AttachmentRules rules;
    private final List<ReadMail.File> files = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final MailWords text = new MailWords();
    private int parts;
    private int pictures;
    private boolean ofPage;

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
        } else if (part.isMimeType("multipart/alternative") && part.getContent() instanceof Multipart several) {
            readAlternatives(several, depth);
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            boolean around = ofPage;
            ofPage = part.isMimeType("multipart/related");
            readAll(several, depth);
            ofPage = around;
        } else if (part.isMimeType("text/html")) {
            text.add(MailTexts.ofHtml(words(part)));
        } else if (part.isMimeType("text/*")) {
            text.add(words(part));
        } else {
            readFile(part);
        }
    }

    private void readAll(Multipart several, int depth) throws MessagingException, IOException {
        for (int at = 0; at < several.getCount(); at++) {
            read(several.getBodyPart(at), depth + 1);
        }
    }

    /** Of the words those that are plainest and not empty; of the files all, for some programs put them in here. */
    private void readAlternatives(Multipart alternatives, int depth) throws MessagingException, IOException {
        if (alternatives.getCount() == 0) {
            throw new UnreadableMailException(SetAside.Reason.UNREADABLE, "It has no text");
        }
        String before = text.take();
        String best = "";
        int bestRank = Integer.MAX_VALUE;
        for (int at = 0; at < alternatives.getCount(); at++) {
            BodyPart part = alternatives.getBodyPart(at);
            read(part, depth + 1);
            String words = text.take();
            if (rank(part) <= bestRank && !words.isBlank()) {
                best = words;
                bestRank = rank(part);
            }
        }
        text.add(before);
        text.add(best);
    }

    /** Plain words first, then what shows words, then what is for programs, such as an invitation. */
    private static int rank(Part part) throws MessagingException {
        if (part.isMimeType("text/plain")) {
            return 0;
        }
        return part.isMimeType("text/html") || part.isMimeType("multipart/*") ? 1 : 2;
    }

    private static boolean isFile(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    private void readFile(Part part) throws MessagingException, IOException {
        String name = nameOf(part);
        String said = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (AttachmentRules.isAdded(said, name)) {
            return;
        }
        byte[] content = bytes(part, rules.largest() + 1);
        String type = AttachmentRules.typeOf(said, content);
        boolean picture = isPictureOfPage(part);
        @Nullable String why = rules.refusal(type, content, picture ? pictures : files.size() - pictures);
        if (why == null) {
            files.add(new ReadMail.File(name, type, content));
            pictures += picture ? 1 : 0;
        } else if (!picture) {
            refused.add("%s (%s): %s".formatted(name, MailTexts.cut(MailTexts.line(type), LONGEST_NAME), why));
        }
    }

    /** The logo of a signature, or what somebody pasted between the words: nobody calls it an attachment. */
    private boolean isPictureOfPage(Part part) throws MessagingException {
        return ofPage && part.isMimeType("image/*") && part.getHeader("Content-ID") != null;
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
        return MailTexts.decode(bytes(part, MailWords.LONGEST), part.getContentType());
    }

    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(most);
        }
    }
}
