package dev.baton.nurture;

import dev.baton.nurture.NurtureProperties.Quiet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps mails from arriving while people sleep or have a day off, by their own clock. */
@Component
class QuietHours {

    // a night and a weekend for each clock, many times over
    private static final int PATIENCE = 60;

    private final Quiet quiet;

    QuietHours(NurtureProperties nurture) {
        this.quiet = nurture.quiet();
    }

    /** The first moment from then on at which it is quiet on none of these clocks, or else not on the first one. */
    Instant after(Instant earliest, List<ZoneId> zones) {
        Instant at = earliest;
        for (int turn = 0; turn < PATIENCE; turn++) {
            Optional<Instant> later = endOfQuiet(at, zones);
            if (later.isEmpty()) {
                return at;
            }
            at = later.get();
        }
        return zones.size() == 1 ? at : after(earliest, zones.subList(0, 1));
    }

    private Optional<Instant> endOfQuiet(Instant at, List<ZoneId> zones) {
        return zones.stream()
                .map(at::atZone)
                .filter(this::isQuiet)
                .map(this::endOfQuiet)
                .max(Instant::compareTo);
    }

    private boolean isQuiet(ZonedDateTime local) {
        return quiet.days().contains(local.getDayOfWeek()) || quiet.includes(local.toLocalTime());
    }

    private Instant endOfQuiet(ZonedDateTime local) {
        LocalDate day = local.toLocalDate();
        boolean thisMorning = !quiet.days().contains(local.getDayOfWeek())
                && local.toLocalTime().isBefore(quiet.end());
        return thisMorning
                ? day.atTime(quiet.end()).atZone(local.getZone()).toInstant()
                : day.plusDays(1).atStartOfDay(local.getZone()).toInstant();
    }
}
