package dev.baton.assignment;

import java.util.List;
import org.springframework.stereotype.Component;

/** The queue of what nobody else can take; whoever manages its team owns what lies in it. */
@Component
class CatchAll {

    private final Teams teams;
    private final OrganisationProperties organisation;

    CatchAll(Teams teams, OrganisationProperties organisation) {
        this.teams = teams;
        this.organisation = organisation;
    }

    String team() {
        return organisation.catchAllTeam();
    }

    String owner() {
        return teams.findById(team())
                .map(Team::manager)
                .orElseThrow(
                        () -> new IllegalStateException("baton.organisation.catch-all-team names no team: " + team()));
    }

    Choice choice(Ladder ladder, List<Step> steps) {
        String reason = steps.isEmpty()
                ? "No row of the routing table fits it"
                : "Nobody can take it who may: it waits in the queue";
        return new Choice(team(), owner(), Choice.QUEUE, reason, ladder.decision(), steps);
    }
}
