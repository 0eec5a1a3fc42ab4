package dev.baton.assignment;

import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams and who sells in them. */
@Service
@Transactional
public class SalesTeams {

    private final Teams teams;
    private final Reps reps;
    private final People people;

    SalesTeams(Teams teams, Reps reps, People people) {
        this.teams = teams;
        this.reps = reps;
        this.people = people;
    }

    /** The group of engine users who belong to the team. */
    public static String groupOf(String team) {
        return Groups.team(team);
    }

    /** The group of engine users who manage the team. */
    public static String managersOf(String team) {
        return Groups.managers(team);
    }

    public Team get(String code) {
        return teams.findById(code).orElseThrow(() -> new NoSuchException("There is no team " + code));
    }

    /** Lets the user sell in that team from now on; the user leaves the team of before. */
    public void place(String team, String userId, boolean active) {
        get(team);
        mustExist(userId);
        reps.findById(userId)
                .ifPresentOrElse(rep -> people.leave(userId, groupOf(rep.teamCode())), () -> reps.add(userId, team));
        reps.place(userId, team, active);
        people.join(userId, Groups.SALES);
        people.join(userId, groupOf(team));
    }

    /** Lets the user lead that team from now on, in place of who led it before. */
    public void appoint(String team, String userId) {
        Team led = get(team);
        mustExist(userId);
        if (!led.manager().equals(userId)) {
            people.leave(led.manager(), managersOf(team));
            teams.lead(team, userId);
        }
        equip(team, userId);
    }

    /** Puts a manager into the groups by which they see and decide what their team asks them. */
    void equip(String team, String manager) {
        List.of(Groups.SALES_MANAGERS, groupOf(team), managersOf(team)).forEach(group -> people.join(manager, group));
    }

    private void mustExist(String userId) {
        if (!people.exists(userId)) {
            throw new NoSuchException("There is no user %s: create the user in Admin first".formatted(userId));
        }
    }
}
