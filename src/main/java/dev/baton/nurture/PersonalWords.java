package dev.baton.nurture;

import dev.baton.lead.Lead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a template may say about the person; what cannot be a name is left out, so that nobody sends theirs by us. */
final class PersonalWords {

    private static final int LONGEST = 60;
    private static final Pattern NO_NAME = Pattern.compile("[/:@<>{}\\\\]|www\\.|\\.[a-z]{2,}\\b");

    private PersonalWords() {}

    static Map<String, Object> of(Lead lead) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("firstName", name(lead.contact().firstName()));
        words.put("lastName", name(lead.contact().lastName()));
        words.put("company", name(lead.firm().company()));
        words.put("city", name(lead.contact().city()));
        return words;
    }

    /** One line; empty when there is none, or when it is something else than a name. */
    static String name(@Nullable String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() > LONGEST || NO_NAME.matcher(line).find() ? "" : line;
    }
}
