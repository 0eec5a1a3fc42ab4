package dev.baton.workingtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.platform.problem.MisspeltException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of one day in which people work, such as {@code 09:00-12:30}; {@code 24:00} is the end of the day. */
@Schema(type = "string", example = "09:00-17:00")
public record Hours(LocalTime from, LocalTime to) {

    private static final Pattern FORM =
            Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d)-((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)");
    private static final String MIDNIGHT = "24:00";

    public Hours {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new MisspeltException(
                    ("must end after they begin, unlike %s: name hours past midnight in two, %s-24:00 on the one day and 00:00-%s"
                                    + " on the next")
                            .formatted(text(from, to), from, to));
        }
    }

    /** Reads {@code 09:00-17:00}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Hours of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new MisspeltException("must be written like 09:00-17:00");
        }
        String to = parts.group(2).equals(MIDNIGHT) ? "00:00" : parts.group(2);
        return new Hours(LocalTime.parse(parts.group(1)), LocalTime.parse(to));
    }

    /** Whether they end before those begin. */
    boolean areBefore(Hours later) {
        return !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(later.from);
    }

    Stretch on(LocalDate day, ZoneId zone) {
        LocalDate lastDay = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Stretch(moment(day.atTime(from), zone), moment(lastDay.atTime(to), zone));
    }

    // a time that is skipped when clocks go forward is the moment at which they do
    private static Instant moment(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    @JsonValue
    @Override
    public String toString() {
        return text(from, to);
    }

    private static String text(LocalTime from, LocalTime to) {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? MIDNIGHT : to.toString());
    }
}
