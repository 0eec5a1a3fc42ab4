package dev.baton.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much time people have, as decision tables say it: {@code PT4H} is four hours of working time, {@code P2D} two
 * working days (the same time of day), {@code P1W} a week by the calendar on the wall.
 */
public final class Allowance {

    private static final Pattern TIME = Pattern.compile("PT(?:\\d{1,4}H)?(?:\\d{1,5}M)?");
    private static final Pattern DAYS_OR_WEEKS = Pattern.compile("P(\\d{1,3})([DW])");

    private final String text;
    private final Rule rule;

    private Allowance(String text, Rule rule) {
        this.text = text;
        this.rule = rule;
    }

    /**
     * Reads {@code PT4H}, {@code PT1H30M}, {@code P1D} or {@code P1W}.
     *
     * @throws IllegalArgumentException when it is none of these, or no time at all
     */
    public static Allowance of(String text) {
        Matcher days = DAYS_OR_WEEKS.matcher(text);
        if (days.matches() && Integer.parseInt(days.group(1)) > 0) {
            int count = Integer.parseInt(days.group(1));
            return new Allowance(
                    text,
                    days.group(2).equals("D")
                            ? (calendar, from) -> calendar.afterDays(from, count)
                            : (calendar, from) -> calendar.afterWeeks(from, count));
        }
        if (TIME.matcher(text).matches() && text.length() > "PT".length()) {
            Duration time = Duration.parse(text);
            if (!time.isZero()) {
                return new Allowance(text, (calendar, from) -> calendar.after(from, time));
            }
        }
        throw new IllegalArgumentException(
                "'%s' is no time such as PT4H (working time), P1D (working days) or P1W (weeks)".formatted(text));
    }

    Instant after(Instant from, WorkingCalendar calendar) {
        return rule.after(calendar, from);
    }

    @Override
    public String toString() {
        return text;
    }

    private interface Rule {
        Instant after(WorkingCalendar calendar, Instant from);
    }
}
