package dev.baton.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a page.
 *
 * @param type of the HTML input, or {@code textarea} or {@code select}
 * @param problem what is to be mended, in words
 */
record FieldView(
        String key,
        String label,
        String type,
        String autocomplete,
        int longest,
        boolean needed,
        String value,
        @Nullable String problem,
        List<Option> options) {

    /** One choice of a list. */
    record Option(String value, String label, boolean chosen) {}

    boolean isTextarea() {
        return type.equals("textarea");
    }

    boolean isSelect() {
        return type.equals("select");
    }

    boolean isInput() {
        return !isTextarea() && !isSelect();
    }

    boolean isOptional() {
        return !needed;
    }

    boolean isWrong() {
        return problem != null;
    }
}
