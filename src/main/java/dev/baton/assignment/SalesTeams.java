package dev.baton.assignment;

import dev.baton.lead.RefusedException;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams and who sells in them. */
@Service
@Transactional
public class SalesTeams {

    private final Teams teams;
    private final Reps reps;
    private final HandOverRows handOverRows;
    private final HandOverOrders handOvers;
    private final Placements placements;
    private final OrganisationProperties organisation;
    private final People people;
    private final ApplicationEventPublisher events;

    SalesTeams(
            Teams teams,
            Reps reps,
            HandOverRows handOverRows,
            HandOverOrders handOvers,
            Placements placements,
            OrganisationProperties organisation,
            People people,
            ApplicationEventPublisher events) {
        this.teams = teams;
        this.reps = reps;
        this.handOverRows = handOverRows;
        this.handOvers = handOvers;
        this.placements = placements;
        this.organisation = organisation;
        this.people = people;
        this.events = events;
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

    /**
     * Lets the user sell in that team from now on; the user leaves the team of before, whose manager must be asked, with
     * no lead and no task of it.
     */
    public void place(String team, String userId, boolean active) {
        get(team);
        mustExist(userId);
        placements.place(team, userId, active);
    }

    /**
     * Lets the user lead that team from now on, in place of who led it before: the queue and the tasks of the manager are
     * theirs, and what the one of before had accepted there goes to sellers as every lead does.
     */
    public void appoint(String team, String userId) {
        mustExist(userId);
        String before = lockedManager(team);
        if (!before.equals(userId)) {
            mustBeThere(team, userId);
            teams.lead(team, userId);
            dismiss(team, before, userId);
        }
        equip(team, userId);
    }

    /** Nobody else appoints meanwhile: whom another one has just appointed is who is replaced. */
    private String lockedManager(String team) {
        return teams.lockAll().stream()
                .filter(led -> led.code().equals(team))
                .findFirst()
                .map(Team::manager)
                .orElseThrow(() -> new NoSuchException("There is no team " + team));
    }

    private void mustBeThere(String team, String userId) {
        if (team.equals(organisation.catchAllTeam()) && handOverRows.existsByOpenUserId(userId)) {
            throw new RefusedException(
                    "The leads of %s are being handed over, and who leads team %s owns what nobody else can take: wait until that is done or end the absence"
                            .formatted(userId, team));
        }
    }

    /** Who leads the team no more sees nothing of it, but for what they sell there, and manages nothing in its name. */
    private void dismiss(String team, String manager, String successor) {
        boolean stays = reps.findById(manager)
                .filter(rep -> rep.teamCode().equals(team))
                .isPresent();
        handOvers.replace(team, manager);
        people.leave(manager, managersOf(team));
        if (!stays) {
            people.leave(manager, groupOf(team));
        }
        if (!teams.existsByManager(manager)) {
            people.leave(manager, Groups.SALES_MANAGERS);
        }
        events.publishEvent(new ManagerReplaced(team, manager, successor, stays));
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
