package dev.baton.assignment;

import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final Transfers transfers;
    private final Reps reps;
    private final CatchAll catchAll;
    private final TeamRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int leadsAtOnce;

    HandOvers(
            HandOverRows rows,
            AssignmentRows assignments,
            Transfers transfers,
            Reps reps,
            CatchAll catchAll,
            TeamRights rights,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${baton.hand-over.leads-at-once}") int leadsAtOnce) {
        this.rows = rows;
        this.assignments = assignments;
        this.transfers = transfers;
        this.reps = reps;
        this.catchAll = catchAll;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
        this.leadsAtOnce = leadsAtOnce;
    }

    /** One lead that has a new owner. */
    public record Move(long id, String number, String newOwner, Instant movedAt) {}

    /** Sees to it that the seller's open leads go to others when the absence begins. */
    void order(Rep rep, Absence absence) {
        if (catchAll.owner().equals(rep.userId())) {
            throw new RefusedException(
                    "%s owns the queue of what nobody else can take: let somebody else manage team %s first"
                            .formatted(rep.userId(), catchAll.team()));
        }
        if (rows.existsByOpenUserId(rep.userId())) {
            throw new RefusedException("The leads of %s are being handed over already".formatted(rep.userId()));
        }
        HandOver order = rows.save(HandOver.order(rep, absence, rights.user(), clock.instant()));
        events.publishEvent(new HandOverOrdered(order.writtenId(), order.fromAt()));
    }

    /** The absence is not, or is over: what was not given to others yet stays with the seller. */
    void withdraw(Absence absence) {
        rows.lockOrderedWith(absence.writtenId()).ifPresent(order -> {
            rows.withdraw(order.writtenId(), clock.instant());
            events.publishEvent(new HandOverWithdrawn(order.writtenId()));
        });
    }

    /**
     * Gives some of the leads to others; asked again after a failure, it goes on where it stopped.
     *
     * @return whether there are more
     */
    public boolean moveSome(long id) {
        HandOver order = lock(id);
        if (order.isFinished()) {
            return false;
        }
        List<Assignment> some = assignments.openOf(order.userId(), leadsAtOnce);
        for (Assignment before : some) {
            Assignment after = transfers.transfer(before, order);
            rows.moved(id, before.writtenId(), before.leadId(), after.assignee(), clock.instant());
        }
        rows.count(id, some.size());
        return some.size() == leadsAtOnce;
    }

    /** Everything is with others. */
    public void finish(long id) {
        HandOver order = lock(id);
        if (order.isFinished()) {
            return;
        }
        if (order.reason() == AbsenceKind.LEFT) {
            reps.activate(order.userId(), false);
        }
        events.publishEvent(new SellerRelieved(order.userId()));
        rows.finish(id, clock.instant());
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

    /** Which leads it moved, and to whom, those with an id above {@code after}. */
    @Transactional(readOnly = true)
    public List<Move> moves(String team, long id, long after, int most) {
        get(team, id);
        return rows.moves(id, after, most);
    }

    private HandOver lock(long id) {
        return rows.lock(id).orElseThrow(() -> new NoSuchException("There is no hand-over " + id));
    }
}
