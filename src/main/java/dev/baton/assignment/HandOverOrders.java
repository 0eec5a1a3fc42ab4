package dev.baton.assignment;

import dev.baton.lead.RefusedException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Orders to give somebody's leads to others, and what takes them back. */
@Component
class HandOverOrders {

    private final HandOverRows rows;
    private final AssignmentRows assignments;
    private final Reps reps;
    private final CatchAll catchAll;
    private final TeamRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOverOrders(
            HandOverRows rows,
            AssignmentRows assignments,
            Reps reps,
            CatchAll catchAll,
            TeamRights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.assignments = assignments;
        this.reps = reps;
        this.catchAll = catchAll;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** Sees to it that the seller's open leads go to others when the absence begins. */
    void order(Rep rep, Absence absence) {
        if (absence.kind() == AbsenceKind.LEFT) {
            mustNotOwnQueue(rep.userId());
        }
        mustBeFree(rep.teamCode(), rep.userId());
        begin(HandOver.order(rep, absence, rights.user(), clock.instant()));
    }

    /**
     * Gives to others at once what somebody has in the team who does not sell there, such as its manager of before.
     *
     * @throws RefusedException when they sell there, or have nothing
     */
    HandOver order(String team, String userId) {
        rights.mustLead(team);
        if (reps.findById(userId).filter(rep -> rep.teamCode().equals(team)).isPresent()) {
            throw new RefusedException("%s sells in team %s: report an absence with handOver, see /api/reps/%s/absences"
                    .formatted(userId, team, userId));
        }
        mustBeFree(team, userId);
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

    /** What waits in the queue stays with its owner, who may be away in another team. */
    private void mustBeFree(String team, String userId) {
        if (team.equals(catchAll.team())) {
            mustNotOwnQueue(userId);
        }
        if (rows.existsByOpenUserId(userId)) {
            throw new RefusedException("The leads of %s are being handed over already".formatted(userId));
        }
    }

    private void mustNotOwnQueue(String userId) {
        if (catchAll.owner().equals(userId)) {
            throw new RefusedException(
                    "%s owns the queue of what nobody else can take: let somebody else manage team %s first"
                            .formatted(userId, catchAll.team()));
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
}
