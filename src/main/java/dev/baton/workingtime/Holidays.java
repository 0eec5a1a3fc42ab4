package dev.baton.workingtime;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of a country or of one of its regions. */
final class Holidays {

    private static final String SEPARATOR = "-";

    private final HolidayManager country;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(String[] place) {
        this.country = manager(place[0]);
        this.region = Arrays.copyOfRange(place, 1, place.length);
    }

    /** Those of {@code de}, or of {@code de-by}. */
    static Holidays of(String place) {
        return new Holidays(parts(place));
    }

    /** Whether the holidays of that place can be told. */
    static boolean areKnown(String place) {
        String[] parts = parts(place);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            return false;
        }
        CalendarHierarchy at = manager(parts[0]).getCalendarHierarchy();
        for (int part = 1; part < parts.length; part++) {
            at = at.getChildren().get(parts[part]);
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    boolean include(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::of).contains(day);
    }

    private Set<LocalDate> of(int year) {
        return country.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String[] parts(String place) {
        return place.toLowerCase(Locale.ROOT).split(SEPARATOR, -1);
    }
}
