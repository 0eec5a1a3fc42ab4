package dev.baton.assignment;

import dev.baton.platform.GroupTie;
import dev.baton.platform.organisation.Groups;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The groups of the teams stay, and who manages a team, sells in it or has leads of it is in them: otherwise they would not see its tasks. */
@Component
class TeamTie implements GroupTie {

    private final Teams teams;
    private final Reps reps;
    private final AssignmentRows assignments;

    TeamTie(Teams teams, Reps reps, AssignmentRows assignments) {
        this.teams = teams;
        this.reps = reps;
        this.assignments = assignments;
    }

    @Override
    public Optional<String> holding(String groupId) {
        return teamOf(groupId)
                .map(team -> "The group %s is that of team %s, who would see none of their tasks: leave it"
                        .formatted(groupId, team.name()));
    }

    @Override
    public Optional<String> holding(String userId, String groupId) {
        return managing(userId, groupId)
                .map(team -> "%s manages team %s: appoint another manager, PUT /api/teams/%s/manager/{user}"
                        .formatted(userId, team, team))
                .or(() -> selling(userId, groupId)
                        .map(team -> ("%s sells in team %s: PUT /api/teams/%s/reps/%s?active=false first,"
                                        + " or let them sell in another team")
                                .formatted(userId, team, team, userId)))
                .or(() -> owning(userId, groupId)
                        .map(team -> "%s has open leads of team %s: have them handed over first, see README.md"
                                .formatted(userId, team)));
    }

    private Optional<String> managing(String userId, String groupId) {
        return groupId.equals(Groups.SALES_MANAGERS)
                ? teams.managedBy(userId)
                : teamOf(groupId).filter(team -> team.manager().equals(userId)).map(Team::code);
    }

    private Optional<String> selling(String userId, String groupId) {
        return reps.findById(userId)
                .filter(Rep::active)
                .map(Rep::teamCode)
                .filter(team -> groupId.equals(Groups.SALES) || groupId.equals(Groups.team(team)));
    }

    /** Who takes no turn any more works on what they have all the same. */
    private Optional<String> owning(String userId, String groupId) {
        Optional<String> team = groupId.equals(Groups.SALES)
                ? reps.findById(userId).map(Rep::teamCode)
                : Optional.of(groupId).filter(Groups::isTeam).map(Groups::codeOfTeam);
        return team.filter(code -> assignments.keepsAnyOf(code, userId));
    }

    private Optional<Team> teamOf(String groupId) {
        if (Groups.isTeam(groupId)) {
            return teams.findById(Groups.codeOfTeam(groupId));
        }
        return Groups.isManagers(groupId) ? teams.findById(Groups.codeOfManagers(groupId)) : Optional.empty();
    }
}
