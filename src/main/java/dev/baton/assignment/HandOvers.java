package dev.baton.assignment;

import dev.baton.lead.RefusedException;
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
    private final Transfers transfers;
    private final Reps reps;
    private final Teams teams;
    private final CatchAll catchAll;
    private final TeamRights rights;
    private final HandOverLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int leadsAtOnce;

    HandOvers(
            HandOverRows rows,
            AssignmentRows assignments,
            Transfers transfers,
            Reps reps,
            Teams teams,
            CatchAll catchAll,
            TeamRights rights,
            HandOverLetters letters,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${baton.hand-over.leads-at-once}") int leadsAtOnce) {
        this.rows = rows;
        this.assignments = assignments;
        this.transfers = transfers;
        this.reps = reps;
        this.teams = teams;
        this.catchAll = catchAll;
        this.rights = rights;
        this.letters = letters;
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

    /** Sees to it that the seller's open leads go to others when the absence begins. */
    void order(Rep rep, Absence absence) {
        mustBeFree(rep.userId());
        begin(HandOver.order(rep, absence, rights.user(), clock.instant()));
    }

    /**
     * Gives to others at once what somebody has in the team who does not sell there, such as its manager of before.
     *
     * @throws RefusedException when they sell there, or have nothing
     */
    public HandOver order(String team, String userId) {
        rights.mustLead(team);
        if (reps.findById(userId).filter(rep -> rep.teamCode().equals(team)).isPresent()) {
            throw new RefusedException("%s sells in team %s: report an absence with handOver, see /api/reps/%s/absences"
                    .formatted(userId, team, userId));
        }
        mustBeFree(userId);
        if (!holdsAny(team, userId)) {
            throw new RefusedException("%s has no open leads of team %s".formatted(userId, team));
        }
        return begin(HandOver.inTeam(team, userId, userId, HandOverReason.NO_SELLER, rights.user(), clock.instant()));
    }

    /** Another manages the team now: what the one of before held as its manager goes on without them, from now on. */
    void replace(String team, String manager) {
        if (holdsAny(team, manager)) {
            begin(HandOver.inTeam(team, manager, null, HandOverReason.REPLACED, rights.user(), clock.instant()));
        }
    }

    private boolean holdsAny(String team, String userId) {
        return !assignments.toMoveInTeam(userId, team, 0, 1).isEmpty();
    }

    private void mustBeFree(String userId) {
        if (catchAll.owner().equals(userId)) {
            throw new RefusedException(
                    "%s owns the queue of what nobody else can take: let somebody else manage team %s first"
                            .formatted(userId, catchAll.team()));
        }
        if (rows.existsByOpenUserId(userId)) {
            throw new RefusedException("The leads of %s are being handed over already".formatted(userId));
        }
    }

    private HandOver begin(HandOver wanted) {
        HandOver order = rows.save(wanted);
        events.publishEvent(new HandOverOrdered(order.writtenId(), order.fromAt()));
        return order;
    }

    /** The absence is not, or is over: what was not given to others yet stays with the seller. */
    void withdraw(Absence absence) {
        rows.lockOrderedWith(absence.writtenId()).ifPresent(order -> {
            rows.withdraw(order.writtenId(), clock.instant());
            events.publishEvent(new HandOverWithdrawn(order.writtenId()));
        });
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
        String manager = teams.findById(order.teamCode()).map(Team::manager).orElseThrow();
        Optional<String> hindrance = order.reason() == HandOverReason.REPLACED && manager.equals(before.assignee())
                ? Optional.of("%s manages the team again".formatted(manager))
                : transfers.hindrance(before);
        if (hindrance.isPresent()) {
            rows.passedOver(order.writtenId(), before.writtenId(), before.leadId(), hindrance.get(), clock.instant());
            return false;
        }
        Assignment after = order.reason() == HandOverReason.REPLACED && before.isOffered()
                ? transfers.toManager(before, manager)
                : transfers.transfer(before, order.reason());
        rows.moved(order.writtenId(), before.writtenId(), before.leadId(), after.assignee(), clock.instant());
        return true;
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
            events.publishEvent(new SellerRelieved(order.userId()));
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
