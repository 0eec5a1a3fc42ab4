package dev.baton.intake.imports;

import dev.baton.intake.LeadSubmission;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that a file can feed, and how their values are written in files. */
final class SubmissionFields {

    private static final int LONGEST_NUMBER = 20;
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final Map<String, Class<?>> TYPES = types();

    private SubmissionFields() {}

    static Set<String> names() {
        return TYPES.keySet();
    }

    /** The value as the field's type. @throws IllegalArgumentException saying what the text is not */
    static Object parse(String field, String text) {
        Class<?> type = TYPES.get(field);
        if (type == Integer.class) {
            return wholeNumber(text);
        }
        if (type == Boolean.class) {
            return yesOrNo(text);
        }
        if (type == Instant.class) {
            return moment(text);
        }
        return type != null && type.isEnum() ? constant(type, text) : text;
    }

    // spreadsheets and data frames write 674.0 for 674
    private static int wholeNumber(String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return new BigDecimal(text).intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // told below
        }
        throw new IllegalArgumentException("%s is not a whole number".formatted(quoted(text)));
    }

    // a day means its first moment in UTC
    private static String moment(String text) {
        try {
            Instant at = text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            return at.toString();
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException(
                    "%s is neither a day such as 2025-03-01 nor a moment such as 2025-03-01T09:30:00Z"
                            .formatted(quoted(text)));
        }
    }

    private static boolean yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word);
        }
        throw new IllegalArgumentException("%s is neither yes nor no: translate it".formatted(quoted(text)));
    }

    private static Object constant(Class<?> type, String text) {
        String wanted = text.replaceAll("[ -]", "_");
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equalsIgnoreCase(wanted)) {
                return constant;
            }
        }
        String allowed =
                Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("%s is not one of %s: translate it".formatted(quoted(text), allowed));
    }

    private static String quoted(String text) {
        return "'" + (text.length() > LONGEST_NUMBER * 2 ? text.substring(0, LONGEST_NUMBER * 2) + "…" : text) + "'";
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (RecordComponent field : LeadSubmission.class.getRecordComponents()) {
            if (field.getType() != Map.class) {
                types.put(field.getName(), field.getType());
            }
        }
        return types;
    }
}
