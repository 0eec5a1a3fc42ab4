package dev.baton.assignment;

import dev.baton.lead.RefusedException;
import dev.baton.platform.People;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams and who sells in them. */
@Service
@Transactional
public class SalesTeams {

    private final Teams teams;
    private final Reps reps;
    private final People people;
    private final OrganisationProperties organisation;

    SalesTeams(Teams teams, Reps reps, People people, OrganisationProperties organisation) {
        this.teams = teams;
        this.reps = reps;
        this.people = people;
        this.organisation = organisation;
    }

    /** Writes the configured teams and sellers; a seller who was moved since stays where he is. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(10)
    void writeConfigured() {
        organisation.teams().forEach(team -> save(team.code(), team.name(), team.manager()));
        organisation.reps().stream()
                .filter(rep -> reps.findById(rep.user()).isEmpty())
                .forEach(rep -> reps.add(rep.user(), rep.team()));
    }

    /** The group of engine users who belong to the team. */
    public static String groupOf(String team) {
        return "team-" + team;
    }

    /** The group of engine users who manage the team. */
    public static String managersOf(String team) {
        return "managers-" + team;
    }

    public Team get(String code) {
        return teams.findById(code).orElseThrow(() -> new RefusedException("There is no team " + code));
    }

    /** Lets the user sell in that team from now on; the user leaves the team of before. */
    public void place(String team, String userId, boolean active) {
        get(team);
        if (!people.exists(userId)) {
            throw new RefusedException("There is no user %s: create the user in Admin first".formatted(userId));
        }
        reps.findById(userId)
                .ifPresentOrElse(rep -> people.leave(userId, groupOf(rep.teamCode())), () -> reps.add(userId, team));
        reps.place(userId, team, active);
        people.join(userId, "sales");
        people.join(userId, groupOf(team));
    }

    private void save(String code, String name, String manager) {
        if (teams.findById(code).isPresent()) {
            teams.change(code, name, manager);
        } else {
            teams.add(code, name, manager);
        }
    }
}
