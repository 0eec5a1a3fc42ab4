package dev.baton.assignment;

import dev.baton.lead.Lead;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds who takes a lead: the seller of the team who waited longest, or the named owner of the catch-all. */
@Component
class Rotation {

    private final Teams teams;
    private final Reps reps;
    private final AssignmentRows rows;
    private final OrganisationProperties organisation;
    private final Clock clock;

    Rotation(Teams teams, Reps reps, AssignmentRows rows, OrganisationProperties organisation, Clock clock) {
        this.teams = teams;
        this.reps = reps;
        this.rows = rows;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Who takes the lead and why; there is always somebody. */
    record Choice(String team, String seller, String reason) {}

    Choice choose(Lead lead, String team) {
        if (teams.lock(team).isEmpty()) {
            return catchAll("The routing table named a team that does not exist: " + team);
        }
        Optional<Rep> next = reps.next(team, excluded(lead));
        next.ifPresent(rep -> reps.assigned(rep.userId(), turn(team)));
        return next.map(rep -> new Choice(team, rep.userId(), "Routed to team " + team + ", longest without a lead"))
                .orElseGet(() -> catchAll("Nobody in team %s is left who may take it".formatted(team)));
    }

    /** Whether somebody may still be offered the lead who was not silent about it in this round. */
    boolean isSomebodyLeft(Lead lead) {
        return !rows.excluded(lead.id().value(), since(lead)).contains(catchAllOwner());
    }

    private Choice catchAll(String reason) {
        return new Choice(organisation.catchAllTeam(), catchAllOwner(), reason);
    }

    private String catchAllOwner() {
        return teams.findById(organisation.catchAllTeam())
                .map(Team::manager)
                .orElseThrow(() -> new IllegalStateException(
                        "baton.organisation.catch-all-team names no team: " + organisation.catchAllTeam()));
    }

    /** Later than every turn before, whatever the clock of this node shows: the order of turns is the rotation. */
    private Instant turn(String team) {
        Instant now = clock.instant();
        Instant last = reps.lastTurn(team);
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private Set<String> excluded(Lead lead) {
        Set<String> sellers = new HashSet<>(rows.excluded(lead.id().value(), since(lead)));
        // SQL knows no empty list
        sellers.add("");
        return sellers;
    }

    private static Instant since(Lead lead) {
        return Objects.requireNonNullElse(
                lead.milestones().qualifiedAt(), lead.milestones().capturedAt());
    }
}
