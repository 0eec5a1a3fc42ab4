package dev.baton.assignment;

import dev.baton.lead.RefusedException;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts sellers into teams; who changes the team leaves nothing behind in the one of before. */
@Component
class Placements {

    private final Teams teams;
    private final Reps reps;
    private final HandOverRows handOvers;
    private final People people;
    private final TeamRights rights;
    private final ApplicationEventPublisher events;

    Placements(
            Teams teams,
            Reps reps,
            HandOverRows handOvers,
            People people,
            TeamRights rights,
            ApplicationEventPublisher events) {
        this.teams = teams;
        this.reps = reps;
        this.handOvers = handOvers;
        this.people = people;
        this.rights = rights;
        this.events = events;
    }

    void place(String team, String userId, boolean active) {
        if (active) {
            mustBeFreeToSell(userId);
        }
        Optional<Rep> before = reps.findById(userId);
        if (before.isEmpty()) {
            reps.add(userId, team);
        } else if (!before.get().teamCode().equals(team)) {
            move(before.get(), team);
        }
        reps.activate(userId, active);
        people.join(userId, Groups.SALES);
        people.join(userId, Groups.team(team));
    }

    private void move(Rep seller, String team) {
        String left = seller.teamCode();
        rights.mustLead(left);
        // no turn is taken meanwhile: who has no lead now gets none before they are in the other team
        teams.lock(Set.of(left, team), Set.of(seller.userId()));
        mustHaveHandedOver(seller);
        reps.move(seller.userId(), team);
        if (!isLedBy(left, seller.userId())) {
            people.leave(seller.userId(), Groups.team(left));
        }
        events.publishEvent(new SellerRelieved(seller.userId(), null));
    }

    private void mustHaveHandedOver(Rep seller) {
        if (handOvers.existsByOpenUserId(seller.userId())) {
            throw new RefusedException(
                    "The leads of %s are being handed over: wait until that is done, see /api/teams/%s/hand-overs"
                            .formatted(seller.userId(), seller.teamCode()));
        }
        int open = reps.openLeads(seller.userId());
        if (open > 0) {
            throw new RefusedException(
                    "%s has %d open leads in team %s: report an absence with handOver first, see /api/reps/%s/absences"
                            .formatted(seller.userId(), open, seller.teamCode(), seller.userId()));
        }
    }

    private void mustBeFreeToSell(String userId) {
        if (people.isMember(userId, Groups.EXECUTIVES)) {
            throw new RefusedException(
                    "%s is one of the executives, who set the limits of discounts and sell nothing themselves"
                            .formatted(userId));
        }
        if (people.isMember(userId, Groups.ADMINISTRATORS) && !rights.isAdministrator()) {
            throw new NotForYouException("%s is an administrator: only administrators let them sell".formatted(userId));
        }
    }

    private boolean isLedBy(String team, String userId) {
        return teams.findById(team)
                .filter(left -> left.manager().equals(userId))
                .isPresent();
    }
}
