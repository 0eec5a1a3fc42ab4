package dev.baton.nurture;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The templates that marketing writes: for each content a text, whose first line is the subject, and the same in HTML.
 * What is not known stays empty, and in HTML every value is escaped.
 */
@Component
class ContentLibrary {

    // no way out of the folder
    private static final Pattern NAME = Pattern.compile("[\\w-]+");
    private static final String SUBJECT = "Subject:";
    private static final String NURTURE = "nurture/";
    private static final String TEXT_FILE = ".txt";
    private static final String HTML_FILE = ".html";

    private final ResourceLoader files;
    private final NurtureProperties nurture;
    private final Mustache.Compiler text =
            Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true);
    private final Mustache.Compiler html = text.escapeHTML(true);

    ContentLibrary(ResourceLoader files, NurtureProperties nurture) {
        this.files = files;
        this.nurture = nurture;
    }

    /**
     * Fills in the template of that content.
     *
     * @throws IllegalStateException when there is none of that name
     */
    MailContent write(String content, Map<String, Object> person, MailLinks links) {
        Map<String, Object> words = words(person, links);
        String[] letter = read(NURTURE + content + TEXT_FILE).split("\\R", 2);
        if (!letter[0].startsWith(SUBJECT)) {
            throw new IllegalStateException(
                    "The mail '%s' has no subject: begin its text with 'Subject: …'".formatted(content));
        }
        String subject = fill(text, letter[0].substring(SUBJECT.length()).strip(), words);
        words.put("subject", subject);
        return new MailContent(
                subject,
                framed(text, "txt", fill(text, letter[1].strip(), words), words),
                framed(html, "html", fill(html, read(NURTURE + content + HTML_FILE), words), words));
    }

    /** Whether there is a mail of that name. */
    boolean has(String content) {
        return NAME.matcher(content).matches()
                && Stream.of(TEXT_FILE, HTML_FILE)
                        .allMatch(kind -> file(NURTURE + content + kind).exists());
    }

    /** A page of ours, in HTML. */
    String page(String name, Map<String, Object> words) {
        return fill(html, read(name + ".html"), words);
    }

    private Map<String, Object> words(Map<String, Object> person, MailLinks links) {
        Map<String, Object> words = new HashMap<>(person);
        words.put("website", nurture.website());
        words.put("sender", nurture.sender());
        words.put("unsubscribe", links.unsubscribe());
        words.put("pixel", links.pixel());
        words.put("link", (Mustache.Lambda)
                (target, out) -> out.write(links.to(target.execute().strip())));
        return words;
    }

    private String framed(Mustache.Compiler as, String kind, String content, Map<String, Object> words) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("content", content);
        return fill(as, read("frame." + kind), all);
    }

    private static String fill(Mustache.Compiler as, String template, Map<String, Object> words) {
        Template compiled = as.compile(template);
        return compiled.execute(words);
    }

    private Resource file(String name) {
        return files.getResource(nurture.mails() + name);
    }

    private String read(String name) {
        Resource file = file(name);
        if (!file.exists()) {
            throw new IllegalStateException("There is no template mails/%s: the tables name it".formatted(name));
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
