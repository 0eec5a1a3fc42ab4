package dev.baton.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

    /** Mondays and Tuesdays, four hours each. */
    private static final WorkingCalendar SHORT_WEEK = new WorkingCalendar(new CalendarSettings(
            ZoneOffset.UTC,
            null,
            Map.of(
                    DayOfWeek.MONDAY,
                    List.of(Hours.of("08:00-12:00")),
                    DayOfWeek.TUESDAY,
                    List.of(Hours.of("08:00-12:00"))),
            Set.of()));

    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT1H30M, 2026-11-23T11:30:00Z",
        "PT4H,    2026-11-24T10:00:00Z",
        "PT8H,    2026-11-30T10:00:00Z",
        "P1D,     2026-11-24T10:00:00Z",
        "P2D,     2026-11-30T10:00:00Z",
        "P1W,     2026-11-30T10:00:00Z"
    })
    void hoursAndDaysAreThoseInWhichTheTeamWorksAndWeeksAreThoseOnTheWall(String time, Instant due) {
        assertThat(Allowance.of(time).after(MONDAY_AT_TEN, SHORT_WEEK)).isEqualTo(due);
        assertThat(Allowance.of(time)).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT", "P0D", "P1M", "P1Y", "P1DT2H", "PT-4H", "4h", "PT99999H", "P1D "})
    void anythingElseIsNoTime(String text) {
        assertThatThrownBy(() -> Allowance.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'%s' is no time".formatted(text));
    }
}
