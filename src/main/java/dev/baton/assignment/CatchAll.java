package dev.baton.assignment;

import dev.baton.platform.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The queue of what nobody else can take; whoever manages its team owns what lies in it. */
@Component
class CatchAll {

    private final Teams teams;
    private final Superiors superiors;
    private final People people;
    private final OrganisationProperties organisation;

    CatchAll(Teams teams, Superiors superiors, People people, OrganisationProperties organisation) {
        this.teams = teams;
        this.superiors = superiors;
        this.people = people;
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
     * The queue's owner, or if they declined the lead somebody who did not: the manager of another team, or else an
     * executive or an administrator. When all of them declined it is the owner all the same, as somebody has to be.
     *
     * @param declined who had this lead before, and why they do not get it again
     */
    Choice choice(Ladder ladder, List<Step> steps, Map<String, Hindrance> declined) {
        String reason = steps.isEmpty()
                ? "No row of the routing table fits it"
                : "Nobody can take it who may: it waits in the queue";
        String owner = owner();
        Keeper keeper = declined.containsKey(owner) ? another(declined).orElse(of(owner)) : of(owner);
        String why = declined.containsKey(owner)
                ? "%s. %s declined it, who owns the queue%s"
                        .formatted(
                                reason,
                                people.nameOf(owner),
                                keeper.user().equals(owner) ? ", and so did everybody else who could keep it" : "")
                : reason;
        return new Choice(keeper.team(), keeper.user(), Choice.QUEUE, why, ladder.decision(), steps);
    }

    /**
     * Who gets what waits in the queue of a team that somebody else manages now: that manager, or if they declined the
     * lead the owner of the queue or somebody else who did not; the manager all the same when there is nobody.
     */
    Keeper heir(Team led, Map<String, Hindrance> declined) {
        Keeper manager = new Keeper(led.code(), led.manager());
        return Stream.of(manager, of(owner()))
                .filter(next -> !declined.containsKey(next.user()))
                .findFirst()
                .or(() -> another(declined))
                .orElse(manager);
    }

    private Keeper of(String user) {
        return new Keeper(team(), user);
    }

    private Optional<Keeper> another(Map<String, Hindrance> declined) {
        return Stream.<Supplier<Stream<Keeper>>>of(
                        () -> teams.others(team()).stream().map(other -> new Keeper(other.code(), other.manager())),
                        () -> superiors.all().map(this::of))
                .flatMap(Supplier::get)
                .filter(next -> !declined.containsKey(next.user()))
                .findFirst();
    }
}
