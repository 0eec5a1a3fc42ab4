package dev.baton.assignment;

import dev.baton.assignment.NamedAccount.Ground;
import dev.baton.lead.ContactKeys;
import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies that belong to a team or a seller by contract or by name; the team's manager keeps them. */
@Service
@Transactional
public class NamedAccounts {

    private static final int LONGEST_KEY = 300;

    private final NamedAccountRows rows;
    private final SalesTeams teams;
    private final Reps reps;
    private final TeamRights rights;
    private final Clock clock;

    NamedAccounts(NamedAccountRows rows, SalesTeams teams, Reps reps, TeamRights rights, Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.reps = reps;
        this.rights = rights;
        this.clock = clock;
    }

    /** Gives the company to the team, in place of what the team said of it before. */
    public NamedAccount give(
            String team, String company, Ground ground, @Nullable String seller, @Nullable String note) {
        rights.mustLead(team);
        teams.get(team);
        mustSell(seller, team);
        String key = ContactKeys.company(company);
        if (key == null) {
            throw new RefusedException("company: needs a letter or a digit");
        }
        // one character may normalise to many
        if (key.length() > LONGEST_KEY) {
            throw new RefusedException("company: is too long when normalised: shorten it");
        }
        NamedAccount before = rows.findByNameKeyAndGround(key, ground).orElse(null);
        if (before != null && !before.teamCode().equals(team)) {
            throw new RefusedException("%s belongs to team %s: whoever manages that team gives it free"
                    .formatted(company, before.teamCode()));
        }
        return rows.save(new NamedAccount(
                before == null ? null : before.id(),
                key,
                company,
                ground,
                team,
                seller,
                note,
                rights.user(),
                clock.instant()));
    }

    /** The companies of the team, the newest first, those with an id below {@code before}. */
    @Transactional(readOnly = true)
    public List<NamedAccount> page(String team, long before, int most) {
        rights.mustLead(team);
        return rows.page(team, before, most);
    }

    public void giveFree(String team, long id) {
        rights.mustLead(team);
        if (rows.delete(id, team) == 0) {
            throw new NoSuchException("Team %s has no named account %d".formatted(team, id));
        }
    }

    private void mustSell(@Nullable String seller, String team) {
        if (seller != null
                && reps.findById(seller)
                        .filter(rep -> rep.teamCode().equals(team))
                        .isEmpty()) {
            throw new RefusedException("seller: %s does not sell in team %s".formatted(seller, team));
        }
    }
}
