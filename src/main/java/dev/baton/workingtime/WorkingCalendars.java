package dev.baton.workingtime;

import dev.baton.platform.AtHand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working time of every team. A team that has set none, and whoever is in no team, works as the company does.
 *
 * <p>A calendar that is changed on one node is used by the others within a minute.
 */
@Service
public class WorkingCalendars {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CalendarStore store;
    private final Known company;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtHand<String, ZoneId> zones = new AtHand<>();

    WorkingCalendars(CalendarStore store, WorkingTimeProperties properties, Clock clock) {
        this.store = store;
        this.company = new Known(properties.company(), Instant.MAX);
        this.clock = clock;
    }

    /** The moment at which so much of the team's working time has passed; with none, when it works next. */
    public Instant after(@Nullable String team, Instant from, Duration workingTime) {
        return of(team).after(from, workingTime);
    }

    /** The moment at which the time is over. */
    public Instant after(@Nullable String team, Instant from, Allowance time) {
        return time.after(from, of(team));
    }

    /** How much of the team's working time lies between the two; none when they are in the wrong order. */
    public Duration between(@Nullable String team, Instant from, Instant to) {
        return of(team).between(from, to);
    }

    /** Whether the team works at that moment. */
    public boolean isWorking(@Nullable String team, Instant at) {
        return of(team).isWorking(at);
    }

    /** Where the team's clocks hang. */
    public ZoneId zoneOf(@Nullable String team) {
        return team == null
                ? company.settings().timeZone()
                : zones.map().computeIfAbsent(team, one -> settings(one).timeZone());
    }

    /** What the team has set, or the company's. */
    public CalendarSettings settings(String team) {
        return read(team).settings();
    }

    /** Lets the team work by that calendar from now on; deadlines that run already stay as they are. */
    @Transactional
    public void set(String team, CalendarSettings settings, String user) {
        store.save(team, settings, user);
        forget(team);
    }

    /** Lets the team work as the company does. */
    @Transactional
    public void reset(String team) {
        store.remove(team);
        forget(team);
    }

    private void forget(String team) {
        known.remove(team);
        zones.map().remove(team);
    }

    private WorkingCalendar of(@Nullable String team) {
        if (team == null) {
            return company.calendar();
        }
        Known now = known.get(team);
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = read(team);
            known.put(team, now);
        }
        return now.calendar();
    }

    private Known read(String team) {
        return store.find(team)
                .map(settings -> new Known(settings, clock.instant().plus(FRESH)))
                .orElseGet(() -> new Known(
                        company.settings(), company.calendar(), clock.instant().plus(FRESH)));
    }

    private record Known(CalendarSettings settings, WorkingCalendar calendar, Instant until) {

        Known(CalendarSettings settings, Instant until) {
            this(settings, new WorkingCalendar(settings), until);
        }
    }
}
