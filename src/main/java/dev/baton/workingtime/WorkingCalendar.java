package dev.baton.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The working time of one team, moment by moment. */
final class WorkingCalendar {

    /** Ten years: no company closes for longer. */
    private static final int LONGEST_BREAK_DAYS = 3_660;

    private final CalendarSettings settings;
    private final ZoneId zone;
    private final Predicate<LocalDate> free;

    WorkingCalendar(CalendarSettings settings) {
        this.settings = settings;
        this.zone = settings.timeZone();
        this.free = holidays(settings.holidays()).or(settings.closed()::contains);
    }

    boolean isWorking(Instant at) {
        return on(dayOf(at)).anyMatch(stretch -> stretch.contains(at));
    }

    /** The moment at which so much working time has passed. */
    Instant after(Instant from, Duration workingTime) {
        Duration left = workingTime;
        for (Iterator<Stretch> ahead = from(from).iterator(); ahead.hasNext(); ) {
            Stretch stretch = ahead.next();
            if (left.compareTo(stretch.length()) <= 0) {
                return stretch.from().plus(left);
            }
            left = left.minus(stretch.length());
        }
        throw endless(from);
    }

    /** The same time of day, so many working days later; when the team does not work then, as soon as it does. */
    Instant afterDays(Instant from, int workingDays) {
        Instant start = after(from, Duration.ZERO);
        LocalTime time = start.atZone(zone).toLocalTime();
        return days(dayOf(start).plusDays(1))
                .filter(day -> on(day).findAny().isPresent())
                .skip(workingDays - 1L)
                .findFirst()
                .map(day -> after(day.atTime(time).atZone(zone).toInstant(), Duration.ZERO))
                .orElseThrow(() -> endless(from));
    }

    /** The same time of day, so many weeks later; when the team does not work then, as soon as it does. */
    Instant afterWeeks(Instant from, int weeks) {
        return after(from.atZone(zone).plusWeeks(weeks).toInstant(), Duration.ZERO);
    }

    /** How much working time lies between the two; none when they are in the wrong order. */
    Duration between(Instant from, Instant to) {
        return from(from)
                .takeWhile(stretch -> stretch.from().isBefore(to))
                .map(stretch -> stretch.endingAt(to).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<Stretch> from(Instant moment) {
        return days(dayOf(moment))
                .flatMap(this::on)
                .map(stretch -> stretch.startingAt(moment))
                .filter(stretch -> !stretch.isEmpty());
    }

    private Stream<Stretch> on(LocalDate day) {
        return free.test(day)
                ? Stream.empty()
                : settings.on(day.getDayOfWeek()).stream()
                        .map(hours -> hours.on(day, zone))
                        .filter(stretch -> !stretch.isEmpty());
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private static Stream<LocalDate> days(LocalDate first) {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(LONGEST_BREAK_DAYS);
    }

    private static Predicate<LocalDate> holidays(@Nullable String place) {
        return place == null || place.isBlank() ? day -> false : Holidays.of(place)::include;
    }

    private static IllegalStateException endless(Instant from) {
        return new IllegalStateException("The calendar has not that much working time in the ten years after " + from);
    }
}
