package dev.baton.assignment;

import dev.baton.lead.LeadId;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import dev.baton.platform.People;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * To whom the user may give a lead by hand: a manager to sellers of the teams that they manage; who owns the queue of what
 * nobody else can take, or stands above the teams, to any seller; to nobody who is away or refused it before.
 */
@Component
class PickedSellers {

    private static final int MOST = 500;

    private final Reps reps;
    private final Teams teams;
    private final TeamRights rights;
    private final CatchAll catchAll;
    private final AssignmentRows rows;
    private final People people;
    private final Clock clock;

    PickedSellers(
            Reps reps,
            Teams teams,
            TeamRights rights,
            CatchAll catchAll,
            AssignmentRows rows,
            People people,
            Clock clock) {
        this.reps = reps;
        this.teams = teams;
        this.rights = rights;
        this.catchAll = catchAll;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** Id → name and team, by team. */
    Map<String, String> of(LeadId id) {
        Map<String, String> mine = mine();
        List<Rep> able = mine.isEmpty()
                ? List.of()
                : reps.whoCanTake(id.value(), mine.keySet(), rights.user(), clock.instant(), MOST);
        Map<String, String> names = people.names(able.stream().map(Rep::userId).toList());
        Map<String, String> sellers = new LinkedHashMap<>();
        able.forEach(rep -> sellers.put(
                rep.userId(),
                "%s, %s"
                        .formatted(
                                names.getOrDefault(rep.userId(), rep.userId()),
                                mine.getOrDefault(rep.teamCode(), rep.teamCode()))));
        return sellers;
    }

    /** That seller, whom nobody moves to another team meanwhile. @throws RefusedException when it cannot be them */
    Candidate pick(LeadId id, String seller) {
        if (seller.equals(rights.user())) {
            throw new RefusedException("giveTo: leave it empty and accept the lead to take it yourself");
        }
        Set<String> mine = mine().keySet();
        teams.lock(Set.of(""), Set.of(seller));
        Candidate picked = reps.candidates(Set.of(""), Set.of(seller), clock.instant()).stream()
                .filter(found -> found.active() && mine.contains(found.teamCode()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "giveTo: %s sells in no team that you give leads to: choose somebody from the list"
                                .formatted(people.nameOf(seller))));
        if (rows.refusals(id.value(), seller) > 0) {
            throw new RefusedException(
                    "giveTo: %s refused this lead before: choose somebody else".formatted(people.nameOf(seller)));
        }
        if (picked.absentUntil() != null) {
            Instant back = picked.knownReturn();
            throw new RefusedException("giveTo: %s is away%s: choose somebody else"
                    .formatted(people.nameOf(seller), back == null ? "" : " until " + Words.time(back)));
        }
        return picked;
    }

    private Map<String, String> mine() {
        Set<String> managed = rights.managed();
        boolean any = rights.isAbove() || managed.contains(catchAll.team());
        return teams.findAllByOrderByCode().stream()
                .filter(team -> any || managed.contains(team.code()))
                .collect(Collectors.toMap(Team::code, Team::name));
    }
}
