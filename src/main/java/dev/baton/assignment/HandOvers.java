package dev.baton.assignment;

import dev.baton.platform.People;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All open leads of a seller who is away or has left go to others, by the rules by which every lead finds its owner. */
@Service
@Transactional
public class HandOvers {

    private final HandOverRows rows;
    private final AssignmentRows assignments;
    private final HandOverOrders orders;
    private final Transfers transfers;
    private final Reps reps;
    private final Teams teams;
    private final TeamRights rights;
    private final HandOverLetters letters;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int leadsAtOnce;

    HandOvers(
            HandOverRows rows,
            AssignmentRows assignments,
            HandOverOrders orders,
            Transfers transfers,
            Reps reps,
            Teams teams,
            TeamRights rights,
            HandOverLetters letters,
            People people,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${baton.hand-over.leads-at-once}") int leadsAtOnce) {
        this.rows = rows;
        this.assignments = assignments;
        this.orders = orders;
        this.transfers = transfers;
        this.reps = reps;
        this.teams = teams;
        this.rights = rights;
        this.letters = letters;
        this.people = people;
        this.events = events;
        this.clock = clock;
        this.leadsAtOnce = leadsAtOnce;
    }

    /** One lead that has a new owner, or that could not be moved and why. */
    public record Move(
            long id,
            String number,
            @Nullable String newOwner,
            @Nullable String hindrance,
            Instant movedAt) {}

    /**
     * Gives to others at once what somebody has in the team who does not sell there, such as its manager of before.
     *
     * @throws dev.baton.lead.RefusedException when they sell there, or have nothing
     */
    public HandOver order(String team, String userId) {
        return orders.order(team, userId);
    }

    /**
     * Gives some of the leads to others and passes over what cannot be moved; asked again after a failure, it goes on
     * where it stopped.
     *
     * @return whether there are more
     */
    public boolean moveSome(long id) {
        HandOver order = lock(id);
        if (order.isFinished()) {
            return false;
        }
        List<Assignment> some = order.reason().isOfOneTeam()
                ? assignments.toMoveInTeam(order.userId(), order.teamCode(), id, leadsAtOnce)
                : assignments.toMove(order.userId(), id, leadsAtOnce);
        int moved = 0;
        for (Assignment before : some) {
            moved += move(before, order) ? 1 : 0;
        }
        rows.count(id, moved, some.size() - moved);
        return some.size() == leadsAtOnce;
    }

    private boolean move(Assignment before, HandOver order) {
        Team led = teams.findById(order.teamCode()).orElseThrow();
        Optional<String> hindrance =
                order.reason() == HandOverReason.REPLACED && led.manager().equals(before.assignee())
                        ? Optional.of("%s manages the team again".formatted(people.nameOf(led.manager())))
                        : transfers.hindrance(before);
        if (hindrance.isPresent()) {
            return passOver(order, before, hindrance.get());
        }
        Assignment after = order.reason() == HandOverReason.REPLACED && before.isOffered()
                ? transfers.toManager(before, led)
                : transfers.transfer(before, order.reason());
        if (after.assignee().equals(before.assignee())) {
            return passOver(order, after, "Nobody else can take it: it stays with " + people.nameOf(after.assignee()));
        }
        rows.moved(order.writtenId(), before.writtenId(), before.leadId(), after.assignee(), clock.instant());
        return true;
    }

    private boolean passOver(HandOver order, Assignment kept, String why) {
        rows.passedOver(order.writtenId(), kept.writtenId(), kept.leadId(), why, clock.instant());
        return false;
    }

    /** Everything that can be moved is with others; who manages the team hears what went where. */
    public void finish(long id) {
        HandOver order = lock(id);
        if (order.isFinished()) {
            return;
        }
        if (order.reason() == HandOverReason.LEFT) {
            reps.activate(order.userId(), false);
        }
        if (order.reason() != HandOverReason.REPLACED) {
            events.publishEvent(
                    new SellerRelieved(order.userId(), order.reason().isOfOneTeam() ? order.teamCode() : null));
        }
        rows.finish(id, clock.instant());
        letters.finished(order);
    }

    /** The hand-overs of a team, the newest first, those with an id below {@code before}. */
    @Transactional(readOnly = true)
    public List<HandOver> page(String team, long before, int most) {
        rights.mustLead(team);
        return rows.page(team, before, most);
    }

    /** The hand-over. */
    @Transactional(readOnly = true)
    public HandOver get(String team, long id) {
        rights.mustLead(team);
        return rows.findById(id)
                .filter(order -> order.teamCode().equals(team))
                .orElseThrow(() -> new NoSuchException("There is no hand-over %d of team %s".formatted(id, team)));
    }

    /** Which leads it moved, and to whom, and which it could not, those with an id above {@code after}. */
    @Transactional(readOnly = true)
    public List<Move> moves(String team, long id, long after, int most) {
        get(team, id);
        return rows.moves(id, after, most);
    }

    private HandOver lock(long id) {
        return rows.lock(id).orElseThrow(() -> new NoSuchException("There is no hand-over " + id));
    }
}
