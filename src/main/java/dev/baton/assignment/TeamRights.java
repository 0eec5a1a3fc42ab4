package dev.baton.assignment;

import dev.baton.platform.organisation.Groups;
import dev.baton.platform.security.CurrentUser;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who decides for a team: whoever manages it, and administrators. */
@Component
class TeamRights {

    private final CurrentUser user;
    private final Teams teams;

    TeamRights(CurrentUser user, Teams teams) {
        this.user = user;
        this.teams = teams;
    }

    String user() {
        return user.id();
    }

    boolean isAdministrator() {
        return user.isIn(Groups.ADMINISTRATORS);
    }

    /** Whether the user stands above all teams. */
    boolean isAbove() {
        return user.isIn(Groups.EXECUTIVES) || isAdministrator();
    }

    /** The codes of the teams the user manages. */
    Set<String> managed() {
        return user.managedTeams();
    }

    /** Refuses everybody else; who decides for every team is told when there is none of that code. */
    void mustLead(String team) {
        if (!leads(team)) {
            throw new NotForYouException("Only who manages team %s may do this".formatted(team));
        }
        if (!teams.existsByCode(team)) {
            throw new NoSuchException("There is no team " + team);
        }
    }

    /** Refuses everybody but the seller and those who decide for the seller's team. */
    void mustLeadOrBe(Rep rep) {
        if (!rep.userId().equals(user.id()) && !leads(rep.teamCode())) {
            throw new NotForYouException("Only the seller and who manages their team may do this");
        }
    }

    private boolean leads(String team) {
        return user.isIn(Groups.managers(team)) || isAdministrator();
    }
}
