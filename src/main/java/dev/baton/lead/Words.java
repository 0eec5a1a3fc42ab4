package dev.baton.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes, days and moments as people read them, in stories, timelines and letters. Codes stay codes wherever a program
 * reads them: in tables, decisions and the API.
 */
public final class Words {

    // of one or two letters it is none of ours, but a country, or short for something
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{2,}(_[A-Z0-9]+)*|[A-Z][A-Z0-9]?(_[A-Z0-9]+)+");
    private static final Pattern DAYS = Pattern.compile("DAYS_(\\d+)");

    /** What its letters alone would not tell. */
    private static final Map<String, String> SPECIAL = Map.of(
            "API", "API",
            "C_LEVEL", "C-level",
            "MQL", "Marketing qualified",
            "SAL", "Sales accepted",
            "SQL", "Sales qualified",
            "UNRESPONSIVE", "No answer any more",
            "VP", "VP");

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** The constant as a heading or in a table: {@code DEMO_REQUEST} is "Demo request". */
    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The same for the name of a constant; what is no such name stays as it is. */
    public static String of(String code) {
        Matcher days = DAYS.matcher(code);
        if (SPECIAL.containsKey(code) || !CODE.matcher(code).matches()) {
            return SPECIAL.getOrDefault(code, code);
        }
        if (days.matches()) {
            return days.group(1) + " days";
        }
        String text = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The constant inside a sentence: {@code TAKEN_BACK} is "taken back". */
    public static String within(Enum<?> constant) {
        return of(constant).toLowerCase(Locale.ROOT);
    }

    /** The id of a decision table as a heading: {@code score-fit} is "Score fit". */
    public static String title(String id) {
        return id.isEmpty()
                ? ""
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }

    /** The country of that code of two letters by its name; what is no such code stays as it is. */
    public static String country(String code) {
        return COUNTRIES.contains(code) ? new Locale("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }

    /** A day; empty when none is set. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A moment: minutes, UTC; empty when it has not come. */
    public static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }
}
