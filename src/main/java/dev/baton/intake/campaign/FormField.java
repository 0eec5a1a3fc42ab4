package dev.baton.intake.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a public form may ask beside the e-mail address, which it always asks; named as in {@code POST /api/leads}. */
public enum FormField {
    FIRST_NAME("given-name", 100),
    LAST_NAME("family-name", 100),
    COMPANY("organization", 300),
    JOB_TITLE("organization-title", 200),
    PHONE("tel", 50),
    COUNTRY("country", 2),
    CITY("address-level2", 100),
    EMPLOYEES("off", 9),
    MESSAGE("off", 4000);

    private final String autocomplete;
    private final int longest;

    FormField(String autocomplete, int longest) {
        this.autocomplete = autocomplete;
        this.longest = longest;
    }

    /** The name of the field of a lead: {@code FIRST_NAME} is {@code firstName}. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words, 1, words.length)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** What a browser may fill in by itself, by the names of HTML. */
    public String autocomplete() {
        return autocomplete;
    }

    /** The longest value, in characters. */
    public int longest() {
        return longest;
    }
}
