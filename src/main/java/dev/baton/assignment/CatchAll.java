package dev.baton.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * The queue's owner, or if they declined the lead the manager of another team who did not; the owner all the same
     * when there is nobody.
     *
     * @param declined who had this lead before, and why they do not get it again
     */
    Choice choice(Ladder ladder, List<Step> steps, Map<String, Hindrance> declined) {
        String reason = steps.isEmpty()
                ? "No row of the routing table fits it"
                : "Nobody can take it who may: it waits in the queue";
        String owner = owner();
        return (declined.containsKey(owner) ? another(declined) : Optional.<Team>empty())
                .map(other -> new Choice(
                        other.code(),
                        other.manager(),
                        Choice.QUEUE,
                        "%s. %s declined it, who owns the queue".formatted(reason, owner),
                        ladder.decision(),
                        steps))
                .orElseGet(() -> new Choice(team(), owner, Choice.QUEUE, reason, ladder.decision(), steps));
    }

    /**
     * Who gets what waits in the queue of a team that somebody else manages now: that manager, or if they declined the
     * lead the owner of the queue or the manager of another team who did not; the manager all the same when there is
     * nobody.
     */
    Team heir(Team led, Map<String, Hindrance> declined) {
        Stream<Team> owners = Stream.of(led, teams.findById(team()).orElse(led));
        return Stream.concat(owners, teams.others(team()).stream())
                .filter(next -> !declined.containsKey(next.manager()))
                .findFirst()
                .orElse(led);
    }

    private Optional<Team> another(Map<String, Hindrance> declined) {
        return teams.others(team()).stream()
                .filter(other -> !declined.containsKey(other.manager()))
                .findFirst();
    }
}
