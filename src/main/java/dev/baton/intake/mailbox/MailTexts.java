package dev.baton.intake.mailbox;

import dev.baton.intake.csv.TextEncoding;
import dev.baton.lead.PlainCharacters;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Makes text of what mails call text, whatever they say about its encoding. */
final class MailTexts {

    private static final Charset OFFICE = Charset.forName("windows-1252");
    private static final int ENOUGH_TO_TELL = 200;

    private MailTexts() {}

    /** The bytes as text: in the encoding that is named, if there is one and they are in it, else in the likeliest. */
    static String decode(byte[] bytes, String contentType) {
        Charset named = charset(contentType).orElseGet(() -> likeliest(bytes));
        String text = new String(bytes, named);
        return text.indexOf(PlainCharacters.REPLACEMENT) < 0 ? text : new String(bytes, likeliest(bytes));
    }

    /** What a person would read of a page. */
    static String ofHtml(String html) {
        Document page = Jsoup.parse(html);
        page.select("br").after("\n");
        page.select("p, div, tr, li, h1, h2, h3, h4").before("\n");
        return page.wholeText().replaceAll("[ \\t\\x0B\\f\\r\\u00A0]+", " ").replaceAll("( ?\\n ?){3,}", "\n\n");
    }

    /** Without any character that a person cannot have meant. */
    static String plain(@Nullable String text) {
        StringBuilder plain = new StringBuilder();
        if (text != null) {
            text.replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .codePoints()
                    .filter(character -> PlainCharacters.firstUnwanted(Character.toString(character)) < 0)
                    .forEach(plain::appendCodePoint);
        }
        return plain.toString().strip();
    }

    /** On one line, however many a header had. */
    static String line(@Nullable String text) {
        return plain(text).replaceAll("\\s+", " ");
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    // of a few letters nobody can tell in which encoding they are: most such mails are in this one
    private static Charset likeliest(byte[] bytes) {
        Charset found = TextEncoding.of(bytes);
        return found.equals(StandardCharsets.UTF_8) || bytes.length > ENOUGH_TO_TELL ? found : OFFICE;
    }

    private static Optional<Charset> charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? Optional.empty() : Optional.of(Charset.forName(MimeUtility.javaCharset(name)));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
