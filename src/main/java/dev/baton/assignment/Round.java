package dev.baton.assignment;

import dev.baton.assignment.Step.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sellers on one ladder, as they stand while one lead looks for its owner. */
final class Round {

    private final Map<String, TeamTurns> teams;
    private final List<Candidate> candidates;
    private final Map<String, Hindrance> declined;
    private final Set<RepSkill> skills;

    /**
     * The sellers of a round.
     *
     * @param declined who had this lead before, and why they do not get it again
     * @param skills who has what the ladder wants
     */
    Round(
            Map<String, TeamTurns> teams,
            List<Candidate> candidates,
            Map<String, Hindrance> declined,
            Set<RepSkill> skills) {
        this.teams = teams;
        this.candidates = candidates;
        this.declined = declined;
        this.skills = skills;
    }

    boolean knows(@Nullable String team) {
        return team != null && teams.containsKey(team);
    }

    Candidate get(String seller) {
        return candidates.stream()
                .filter(candidate -> candidate.userId().equals(seller))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(seller + " is not in this round"));
    }

    /**
     * The pass that all of the team have reached who take part and have what the row wants; it never goes back. Who has
     * not collects no credit meanwhile: they stand with the others when the next lead comes.
     */
    long virtualTime(TeamTurns team, Route route) {
        return inOrder(team).stream()
                .filter(seller -> seller.takesPart() && isSkilled(seller, route))
                .mapToLong(seller -> seller.passFrom(team.virtualTime()))
                .findFirst()
                .orElse(team.virtualTime());
    }

    /** Whom the row leads to. */
    Step ask(Route route) {
        if (route.seller() != null) {
            return named(route, route.seller());
        }
        TeamTurns team = route.team() == null ? null : teams.get(route.team());
        return team == null ? Step.without(route, Result.NO_SUCH_TEAM, List.of()) : first(route, inOrder(team));
    }

    private Step named(Route route, String name) {
        List<Candidate> one = candidates.stream()
                .filter(candidate -> candidate.userId().equals(name))
                .toList();
        return one.isEmpty()
                ? Step.without(route, Result.NOBODY_CAN, List.of(new Passed(name, Hindrance.NOT_SELLING, null)))
                : first(route, one);
    }

    private Step first(Route route, List<Candidate> sellers) {
        List<Candidate> able = new ArrayList<>();
        List<Passed> passed = new ArrayList<>();
        for (Candidate seller : sellers) {
            Hindrance why = hindrance(seller, route);
            if (why == null) {
                able.add(seller);
            } else if (able.isEmpty()) {
                passed.add(new Passed(seller.userId(), why, why == Hindrance.ABSENT ? seller.knownReturn() : null));
            }
        }
        return able.isEmpty()
                ? Step.without(route, Result.NOBODY_CAN, passed)
                : Step.chosen(route, able.get(0).userId(), able.size(), passed);
    }

    private List<Candidate> inOrder(TeamTurns team) {
        return candidates.stream()
                .filter(candidate -> candidate.teamCode().equals(team.code()))
                .sorted(Comparator.<Candidate>comparingLong(seller -> seller.passFrom(team.virtualTime()))
                        .thenComparingLong(Candidate::lastTurn)
                        .thenComparing(Candidate::userId))
                .toList();
    }

    private @Nullable Hindrance hindrance(Candidate seller, Route route) {
        if (!seller.active()) {
            return Hindrance.NOT_SELLING;
        }
        if (seller.absentUntil() != null) {
            return Hindrance.ABSENT;
        }
        if (declined.containsKey(seller.userId())) {
            return declined.get(seller.userId());
        }
        if (!isSkilled(seller, route)) {
            return Hindrance.NOT_SKILLED;
        }
        return seller.hasRoom() ? null : Hindrance.FULL;
    }

    private boolean isSkilled(Candidate seller, Route route) {
        return has(seller, RepSkill.Kind.SKILL, route.skill()) && has(seller, RepSkill.Kind.LANGUAGE, route.language());
    }

    private boolean has(Candidate seller, RepSkill.Kind kind, @Nullable String code) {
        return code == null || skills.contains(new RepSkill(seller.userId(), kind, code));
    }
}
