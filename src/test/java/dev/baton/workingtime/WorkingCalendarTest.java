package dev.baton.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int TRIALS = 300;

    private static final WorkingCalendar OFFICE = calendar("Europe/Berlin", "de-by", "09:00-17:00");

    /** Halves of a day, nights, zones that change their clocks at odd hours, and holidays. */
    static Stream<Named<WorkingCalendar>> calendars() {
        return Stream.of(
                Named.of("an office in Munich", OFFICE),
                Named.of("a shop in New York", calendar("America/New_York", "us-ny", "08:30-12:00", "13:00-17:30")),
                Named.of("a night shift in Kolkata", calendar("Asia/Kolkata", "", "00:00-06:00", "22:00-24:00")),
                Named.of("odd hours on an island", calendar("Australia/Lord_Howe", "au", "01:15-01:45", "02:15-11:00")),
                Named.of("weekdays in São Paulo", calendar("America/Sao_Paulo", "br", "00:00-24:00")),
                Named.of("around the clock", new WorkingCalendar(aroundTheClock("Europe/Berlin"))));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void betweenIsTheReverseOfAfter(WorkingCalendar calendar) {
        random(any -> {
            Instant from = moment(any);
            Duration time = Duration.ofMinutes(any.nextInt(6_000));

            assertThat(calendar.between(from, calendar.after(from, time))).isEqualTo(time);
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void timeMayBeTakenInParts(WorkingCalendar calendar) {
        random(any -> {
            Instant from = moment(any);
            Duration one = Duration.ofMinutes(any.nextInt(3_000));
            Duration two = Duration.ofMinutes(1 + any.nextInt(3_000));

            assertThat(calendar.after(calendar.after(from, one), two)).isEqualTo(calendar.after(from, one.plus(two)));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void spansAddUpAndAreNeverLongerThanTheClockSays(WorkingCalendar calendar) {
        random(any -> {
            Instant first = moment(any);
            Instant[] moments = {first, first.plusSeconds(any.nextInt(5_000_000)), first.plusSeconds(10_000_000)};
            Duration all = calendar.between(moments[0], moments[2]);

            assertThat(calendar.between(moments[0], moments[1]).plus(calendar.between(moments[1], moments[2])))
                    .isEqualTo(all);
            assertThat(all).isBetween(Duration.ZERO, Duration.between(moments[0], moments[2]));
            assertThat(calendar.between(moments[2], moments[0])).isEqualTo(Duration.ZERO);
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aDeadlineEndsWhileTheTeamWorksAndNeverBeforeItBegan(WorkingCalendar calendar) {
        random(any -> {
            Instant from = moment(any);
            Instant due = calendar.after(from, Duration.ofMinutes(1 + any.nextInt(3_000)));

            assertThat(due).isAfter(from);
            assertThat(calendar.isWorking(due.minusSeconds(1))).isTrue();
            assertThat(calendar.isWorking(calendar.after(from, Duration.ZERO))).isTrue();
            assertThat(calendar.isWorking(calendar.afterDays(from, 1 + any.nextInt(20))))
                    .isTrue();
            assertThat(calendar.isWorking(calendar.afterWeeks(from, 1 + any.nextInt(20))))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void whoBeginsLaterIsDueNoEarlier(WorkingCalendar calendar) {
        random(any -> {
            Instant one = moment(any);
            Instant later = one.plusSeconds(any.nextInt(400_000));
            int days = 1 + any.nextInt(10);

            assertThat(calendar.after(later, Duration.ofHours(days)))
                    .isAfterOrEqualTo(calendar.after(one, Duration.ofHours(days)));
        });
    }

    @Test
    void aroundTheClockWorkingTimeIsTimeItself() {
        WorkingCalendar always = new WorkingCalendar(aroundTheClock("Europe/Berlin"));
        random(any -> {
            Instant from = moment(any);
            Duration time = Duration.ofSeconds(any.nextInt(10_000_000));

            assertThat(always.after(from, time)).isEqualTo(from.plus(time));
            assertThat(always.isWorking(from)).isTrue();
        });
    }

    @Test
    void nightsAndWeekendsDoNotCount() {
        assertThat(OFFICE.after(at("2026-11-20T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T10:00"));
        assertThat(OFFICE.after(at("2026-11-21T12:00"), Duration.ofMinutes(10))).isEqualTo(at("2026-11-23T09:10"));
        assertThat(OFFICE.after(at("2026-11-19T22:00"), Duration.ZERO)).isEqualTo(at("2026-11-20T09:00"));
        assertThat(OFFICE.isWorking(at("2026-11-20T08:59"))).isFalse();
        assertThat(OFFICE.isWorking(at("2026-11-20T09:00"))).isTrue();
        assertThat(OFFICE.isWorking(at("2026-11-20T17:00"))).isFalse();
    }

    @Test
    void aDayOfWorkEndsWhenTheDayDoes() {
        assertThat(OFFICE.after(at("2026-11-23T09:00"), Duration.ofHours(8))).isEqualTo(at("2026-11-23T17:00"));
    }

    @Test
    void holidaysAreThoseOfTheRegion() {
        // Epiphany is free in Bavaria and not in Berlin
        WorkingCalendar berlin = calendar("Europe/Berlin", "de-be", "09:00-17:00");

        assertThat(OFFICE.isWorking(at("2026-01-06T10:00"))).isFalse();
        assertThat(berlin.isWorking(at("2026-01-06T10:00"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "de, true",
        "de-by, true",
        "DE-BY, true",
        "us-ny, true",
        "de-xx, false",
        "xx, false",
        "de-, false",
        "'', false"
    })
    void onlyPlacesWhoseHolidaysAreKnownCanBeSet(String place, boolean known) {
        assertThat(Holidays.areKnown(place)).isEqualTo(known);
    }

    @Test
    void theYearEndsWithHolidaysAndClosingDays() {
        WorkingCalendar closing = new WorkingCalendar(settings(
                "Europe/Berlin",
                "de",
                Set.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-31")),
                "09:00-17:00"));

        // 24th closed, 25th and 26th holidays, 27th a Sunday
        assertThat(closing.after(at("2026-12-23T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-12-28T10:00"));
        // 31st closed, New Year, weekend
        assertThat(closing.after(at("2026-12-30T16:30"), Duration.ofHours(1))).isEqualTo(at("2027-01-04T09:30"));
    }

    @Test
    void anHourThatClocksSkipIsNotWorkedAndOneTheyRepeatIsWorkedTwice() {
        WorkingCalendar night = new WorkingCalendar(aroundTheClock("Europe/Berlin"));

        assertThat(night.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(night.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
        assertThat(OFFICE.between(at("2026-03-27T16:00"), at("2026-03-30T10:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aWorkingDayIsTheSameTimeOnTheNextDayOnWhichTheTeamWorks() {
        assertThat(OFFICE.afterDays(at("2026-11-23T15:00"), 1)).isEqualTo(at("2026-11-24T15:00"));
        assertThat(OFFICE.afterDays(at("2026-11-20T15:00"), 1)).isEqualTo(at("2026-11-23T15:00"));
        assertThat(OFFICE.afterDays(at("2026-11-21T15:00"), 1)).isEqualTo(at("2026-11-24T09:00"));
        assertThat(OFFICE.afterDays(at("2026-12-30T15:00"), 2)).isEqualTo(at("2027-01-04T15:00"));
    }

    @Test
    void aWeekIsAWeekOnTheWallOrTheNextTimeTheTeamWorks() {
        assertThat(OFFICE.afterWeeks(at("2026-11-23T15:00"), 1)).isEqualTo(at("2026-11-30T15:00"));
        assertThat(OFFICE.afterWeeks(at("2026-12-18T15:00"), 1)).isEqualTo(at("2026-12-28T09:00"));
    }

    @Test
    void aCalendarThatNeverOpensAgainIsAnErrorAndNoEndlessLoop() {
        Set<LocalDate> forever = LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2040-01-01"))
                .collect(Collectors.toSet());
        WorkingCalendar closed = new WorkingCalendar(settings("UTC", "", forever, "09:00-17:00"));

        assertThatThrownBy(() -> closed.after(at("2026-02-01T10:00"), Duration.ZERO))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void random(Consumer<Random> trial) {
        Random any = new Random(20261122);
        IntStream.range(0, TRIALS).forEach(each -> trial.accept(any));
    }

    /** Some second between 2024 and 2030: clocks changed, leap days and year ends are among them. */
    private static Instant moment(Random any) {
        return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(any.nextInt(6 * 366 * 86_400));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static WorkingCalendar calendar(String zone, String holidays, String... hours) {
        return new WorkingCalendar(settings(zone, holidays, Set.of(), hours));
    }

    private static CalendarSettings settings(String zone, String holidays, Set<LocalDate> closed, String... hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(
                        day -> week.put(day, Arrays.stream(hours).map(Hours::of).toList()));
        return new CalendarSettings(ZoneId.of(zone), holidays, week, closed);
    }

    private static CalendarSettings aroundTheClock(String zone) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, List.of(Hours.of("00:00-24:00"))));
        return new CalendarSettings(ZoneId.of(zone), null, week, Set.of());
    }
}
