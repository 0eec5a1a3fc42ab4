package dev.baton.workingtime;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a team works, as its manager sets it.
 *
 * @param timeZone where the team's clocks hang
 * @param holidays whose public holidays are free: a country such as {@code de} (ISO 3166), or one of its regions such
 *     as {@code de-by}; none when empty
 * @param hours the working hours of each day of the week; a day that is not named is free
 * @param closed days on which the company is closed beside the public holidays
 */
public record CalendarSettings(
        @NotNull @Schema(type = "string", example = "Europe/Berlin")
        ZoneId timeZone,

        @Nullable @Size(max = 20) @Schema(example = "de-by") String holidays,

        @NotNull @Schema(example = "{\"MONDAY\": [\"09:00-12:30\", \"13:30-17:00\"]}")
        Map<DayOfWeek, List<Hours>> hours,

        @DefaultValue @Size(max = 1000) Set<@NotNull LocalDate> closed) {

    public CalendarSettings {
        closed = closed == null ? Set.of() : closed;
    }

    @AssertTrue(message = "hours: at least one day of the week needs working hours")
    boolean isValidWeek() {
        return hours == null || hours.values().stream().filter(Objects::nonNull).anyMatch(day -> !day.isEmpty());
    }

    @AssertTrue(message = "hours: the hours of one day must not overlap")
    boolean isValidDay() {
        return hours == null || hours.values().stream().allMatch(CalendarSettings::areApart);
    }

    @AssertTrue(message = "holidays: must be a country such as de, or a region such as de-by, whose holidays are known")
    boolean isValidHolidays() {
        return holidays == null || holidays.isBlank() || Holidays.areKnown(holidays);
    }

    /** The hours of that day, in their order. */
    List<Hours> on(DayOfWeek day) {
        return sorted(hours.getOrDefault(day, List.of()));
    }

    private static boolean areApart(@Nullable List<Hours> day) {
        if (day == null || day.contains(null)) {
            return false;
        }
        List<Hours> inOrder = sorted(day);
        return IntStream.range(1, inOrder.size())
                .allMatch(next -> inOrder.get(next - 1).areBefore(inOrder.get(next)));
    }

    private static List<Hours> sorted(List<Hours> day) {
        return day.stream().sorted(Comparator.comparing(Hours::from)).toList();
    }
}
