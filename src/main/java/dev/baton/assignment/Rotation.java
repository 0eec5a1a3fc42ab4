package dev.baton.assignment;

import dev.baton.lead.Lead;
import dev.baton.platform.node.SharedRows;
import dev.baton.workingtime.WorkingCalendars;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds who takes a lead: the first row of its ladder with somebody who can, or else the named owner of the queue.
 *
 * <p>Within a team by stride scheduling (Waldspurger and Weihl, MIT/LCS/TM-528, 1995): each seller has a pass, the
 * lowest is next, and a turn adds a stride that is the smaller the greater the seller's weight. The virtual time of a
 * team is the lowest pass of all who take part and have what the lead wants. Who was away, was full or is new starts there and not where they
 * stopped, so that nobody is caught up; of those who stand at the same place, it is the turn of who had none for the
 * longest time. A lead that is somebody's by name costs no turn.
 *
 * <p>The rows of the teams are locked meanwhile, so that on all nodes together one turn is taken after the other.
 */
@Component
class Rotation {

    /** The stride of weight 1; fine enough for every whole weight up to 100. */
    private static final long WHOLE_STRIDE = 1_000_000_000;

    private static final int LONGEST_WORDS = 400;

    private final Teams teams;
    private final Reps reps;
    private final AssignmentRows rows;
    private final WorkingCalendars calendars;
    private final CatchAll catchAll;
    private final SharedRows shared;
    private final Clock clock;

    Rotation(
            Teams teams,
            Reps reps,
            AssignmentRows rows,
            WorkingCalendars calendars,
            CatchAll catchAll,
            SharedRows shared,
            Clock clock) {
        this.teams = teams;
        this.reps = reps;
        this.rows = rows;
        this.calendars = calendars;
        this.catchAll = catchAll;
        this.shared = shared;
        this.clock = clock;
    }

    /** Who takes the lead and why; there is always somebody. */
    Choice choose(Lead lead, Ladder ladder) {
        return choose(lead, ladder, declined(lead));
    }

    /** The same, whoever it is, but not that seller, who is away. */
    Choice chooseOther(Lead lead, Ladder ladder, String away) {
        Map<String, Hindrance> hindered = new HashMap<>(declined(lead));
        hindered.put(away, Hindrance.ABSENT);
        return choose(lead, ladder, hindered);
    }

    private Choice choose(Lead lead, Ladder ladder, Map<String, Hindrance> hindered) {
        Instant now = clock.instant();
        shared.want();
        Map<String, TeamTurns> turns = teams.lock(orNobody(ladder.teams()), orNobody(ladder.sellers())).stream()
                .collect(Collectors.toMap(TeamTurns::code, Function.identity()));
        Round round = round(ladder, turns, hindered, now);
        // who works now comes first; when nobody does, whose turn it is finds the lead in the morning
        List<Step> steps = climb(ladder, round, route -> isClosed(route, round, now));
        if (isWithoutSeller(steps)) {
            steps = climb(ladder, round, route -> false);
        }
        if (isWithoutSeller(steps)) {
            return catchAll.choice(ladder, steps, hindered);
        }
        return take(ladder, steps, round, turns, now);
    }

    private Round round(Ladder ladder, Map<String, TeamTurns> turns, Map<String, Hindrance> hindered, Instant now) {
        Set<String> wanted = ladder.routes().stream()
                .flatMap(route -> Stream.of(route.skill(), route.language()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Round(
                turns,
                reps.candidates(orNobody(ladder.teams()), orNobody(ladder.sellers()), now),
                hindered,
                wanted.isEmpty() ? Set.of() : new HashSet<>(reps.skilled(orNobody(ladder.teams()), wanted)));
    }

    private static List<Step> climb(Ladder ladder, Round round, Predicate<Route> waits) {
        List<Step> steps = new ArrayList<>();
        for (Route route : ladder.routes()) {
            steps.add(waits.test(route) ? Step.without(route, Step.Result.CLOSED, List.of()) : round.ask(route));
            if (!isWithoutSeller(steps)) {
                return steps;
            }
        }
        return steps;
    }

    // whom a row names has their own leads at every hour, and after the last row nobody else comes
    private boolean isClosed(Route route, Round round, Instant now) {
        String team = route.team();
        return route.seller() == null
                && !route.last()
                && team != null
                && round.knows(team)
                && !calendars.isWorking(team, now);
    }

    private static boolean isWithoutSeller(List<Step> steps) {
        return steps.isEmpty() || steps.get(steps.size() - 1).seller() == null;
    }

    private Choice take(Ladder ladder, List<Step> steps, Round round, Map<String, TeamTurns> turns, Instant now) {
        Route route = ladder.routes().get(steps.size() - 1);
        Candidate seller =
                round.get(Objects.requireNonNull(steps.get(steps.size() - 1).seller()));
        boolean byName = route.seller() != null;
        if (byName) {
            reps.assigned(seller.userId(), now);
        } else {
            turn(seller, route, round, Objects.requireNonNull(turns.get(seller.teamCode())), now);
        }
        String words =
                route.words().substring(0, Math.min(LONGEST_WORDS, route.words().length()));
        String reason = words + (byName ? "" : ". In team %s it was their turn".formatted(seller.teamCode()));
        return new Choice(seller.teamCode(), seller.userId(), route.rung(), reason, ladder.decision(), steps);
    }

    private void turn(Candidate seller, Route route, Round round, TeamTurns team, Instant now) {
        long turn = team.turns() + 1;
        long pass = seller.passFrom(team.virtualTime()) + WHOLE_STRIDE / seller.weight();
        reps.turn(seller.userId(), pass, turn, now);
        teams.turned(team.code(), turn, round.virtualTime(team, route));
    }

    /** Who had this lead before, and why they do not get it again. */
    Map<String, Hindrance> declined(Lead lead) {
        Instant since = Objects.requireNonNullElse(
                lead.milestones().qualifiedAt(), lead.milestones().capturedAt());
        return rows.declined(lead.id().value(), since).stream()
                .collect(Collectors.toMap(
                        Assignment::assignee,
                        offer -> offer.state() == AssignmentState.REFUSED
                                ? Hindrance.REFUSED_BEFORE
                                : Hindrance.SILENT_BEFORE,
                        (one, other) -> Hindrance.REFUSED_BEFORE));
    }

    // SQL knows no empty list
    private static Set<String> orNobody(Set<String> names) {
        return names.isEmpty() ? Set.of("") : names;
    }
}
