package dev.baton.intake;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings texts into one form, so that the same words are the same text whoever typed them. */
final class Texts {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\\p{Zl}|\\p{Zp}");

    private Texts() {}

    /** One line: composed characters, single blanks, none at the ends; empty is absent. */
    static @Nullable String line(@Nullable String text) {
        return text == null ? null : present(WHITE_SPACE.matcher(composed(text)).replaceAll(" "));
    }

    /** The same with its line breaks kept. */
    static @Nullable String paragraphs(@Nullable String text) {
        return text == null ? null : present(LINE_BREAK.matcher(composed(text)).replaceAll("\n"));
    }

    /** Sorted by name, entries without a value left out. */
    static Map<String, String> lines(@Nullable Map<String, @Nullable String> attributes) {
        Map<String, String> lines = new TreeMap<>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                String key = line(name);
                String text = line(value);
                if (key != null && text != null) {
                    lines.put(key, text);
                }
            });
        }
        return Collections.unmodifiableMap(lines);
    }

    static @Nullable String upperCase(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static @Nullable String present(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
