package dev.baton.intake.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** What public forms and their mails say, in the language of a campaign. */
public final class FormWords {

    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private FormWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("dev.baton.intake.form.words", locale, NO_OTHER);
    }

    /** In that language, as in ISO 639; English where we do not have it. */
    public static FormWords in(String language) {
        return new FormWords(Locale.forLanguageTag(language));
    }

    public Locale locale() {
        return locale;
    }

    /** The text of that name with the values in its places. */
    public String get(String name, Object... values) {
        return new MessageFormat(words.getString(name), locale).format(values);
    }

    /** The text, if there is one of that name. */
    public Optional<String> find(String name) {
        return words.containsKey(name) ? Optional.of(get(name)) : Optional.empty();
    }

    /** All texts without places for values, by name. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        words.keySet().forEach(name -> all.put(name.replace('.', '_'), get(name)));
        return all;
    }
}
