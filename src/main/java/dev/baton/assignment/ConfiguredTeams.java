package dev.baton.assignment;

import dev.baton.assignment.OrganisationProperties.RepEntry;
import dev.baton.assignment.OrganisationProperties.TeamEntry;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Provision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes the configured teams and sellers at the start. Who was moved or appointed since stays where they are: the
 * configuration names only the first manager of a team and the first team of a seller.
 */
@Component
@Order(5)
class ConfiguredTeams implements Provision {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredTeams.class);

    private final OrganisationProperties organisation;
    private final Teams teams;
    private final Reps reps;
    private final SalesTeams sales;
    private final People people;

    ConfiguredTeams(OrganisationProperties organisation, Teams teams, Reps reps, SalesTeams sales, People people) {
        this.organisation = organisation;
        this.teams = teams;
        this.reps = reps;
        this.sales = sales;
        this.people = people;
    }

    @Override
    public void provide() {
        organisation.teams().forEach(this::write);
        organisation.reps().forEach(this::write);
        organisation.teams().stream()
                .flatMap(entry -> teams.findById(entry.code()).stream())
                .forEach(this::equip);
    }

    private void write(TeamEntry entry) {
        teams.findById(entry.code())
                .ifPresentOrElse(
                        team -> keep(team, entry), () -> teams.add(entry.code(), entry.name(), entry.manager()));
    }

    private void keep(Team team, TeamEntry entry) {
        teams.rename(team.code(), entry.name());
        if (!team.manager().equals(entry.manager())) {
            LOG.warn(
                    "Team {} is led by {}, the configuration says {}: PUT /api/teams/{}/manager/{} changes it",
                    team.code(),
                    team.manager(),
                    entry.manager(),
                    team.code(),
                    entry.manager());
        }
    }

    private void write(RepEntry entry) {
        if (reps.findById(entry.user()).isEmpty()) {
            reps.add(entry.user(), entry.team());
        }
    }

    /** A manager who is not a user yet gets the groups at a later start, or when an administrator appoints them. */
    private void equip(Team team) {
        if (people.exists(team.manager())) {
            sales.equip(team.code(), team.manager());
        } else {
            LOG.warn(
                    "The manager of team {}, {}, is not a user yet: create the user, then PUT /api/teams/{}/manager/{}",
                    team.code(),
                    team.manager(),
                    team.code(),
                    team.manager());
        }
    }
}
