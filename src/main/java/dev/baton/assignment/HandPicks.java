package dev.baton.assignment;

import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.TaskDeadlines;
import dev.baton.platform.People;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever owns the queue gives what waits there to a seller of their choice, who is asked as after every other offer. */
@Service
@Transactional
public class HandPicks {

    private static final String DEADLINES = "set-acceptance-deadlines";
    private static final String ESCALATE_AFTER = "escalateAfter";

    private final AssignmentRows rows;
    private final KeptLadders kept;
    private final PickedSellers sellers;
    private final Reps reps;
    private final TeamRights rights;
    private final Leads leads;
    private final DecisionLog decisions;
    private final TaskDeadlines deadlines;
    private final HandOffLetters letters;
    private final People people;
    private final Clock clock;

    HandPicks(
            AssignmentRows rows,
            KeptLadders kept,
            PickedSellers sellers,
            Reps reps,
            TeamRights rights,
            Leads leads,
            DecisionLog decisions,
            TaskDeadlines deadlines,
            HandOffLetters letters,
            People people,
            Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.sellers = sellers;
        this.reps = reps;
        this.rights = rights;
        this.leads = leads;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    /** Whom the user may give the lead to, id → name and team; nobody where it does not wait in a queue of theirs. */
    @Transactional(readOnly = true)
    public Map<String, String> sellersFor(LeadId id) {
        boolean mayOwnAQueue = rights.isAbove() || !rights.managed().isEmpty();
        return mayOwnAQueue && waiting(id).isPresent() ? sellers.of(id) : Map.of();
    }

    /**
     * Offers the lead to that seller, with all of the time to accept it.
     *
     * @throws RefusedException when the lead waits in no queue of the user's, or is not for that seller now
     */
    public Assignment give(LeadId id, String seller, @Nullable String note) {
        Assignment queued = waiting(id)
                .orElseThrow(() -> new RefusedException(
                        "giveTo: only who owns the queue gives what waits there to a seller; leave it empty"));
        Candidate picked = sellers.pick(id, seller);
        Instant now = clock.instant();
        rows.save(queued.release(now));
        String reason = "Chosen by " + people.nameOf(rights.user());
        Assignment offer = rows.save(Assignment.offer(id, picked.teamCode(), seller, reason, now));
        kept.keepByHand(offer, queued);
        reps.assigned(seller, now);
        Lead lead = leads.change(id, open -> offerTo(picked, open, now));
        String remark = note == null ? "" : ". " + note;
        leads.note(
                id,
                InteractionKind.ASSIGNED,
                "Offered to %s: %s%s".formatted(people.nameOf(seller), reason, remark),
                rights.user());
        letters.offered(lead, offer, new HandOffLetters.Offering(queued.assignee(), false, acceptBy(id)));
        return offer;
    }

    private static void offerTo(Candidate picked, Lead open, Instant now) {
        Instant routed = Objects.requireNonNullElse(open.milestones().routedAt(), now);
        open.assign(picked.teamCode(), picked.userId(), routed, now);
    }

    private Optional<Assignment> waiting(LeadId id) {
        return rows.findByOpenLeadId(id.value())
                .filter(Assignment::isOffered)
                .filter(offer -> offer.assignee().equals(rights.user()))
                .filter(kept::isQueued);
    }

    /** As the table of deadlines said when the lead was routed. */
    private @Nullable Instant acceptBy(LeadId id) {
        return decisions.latest(id, DEADLINES).stream()
                .map(decisions::outputsOf)
                .flatMap(says -> Stream.ofNullable(says.get(ESCALATE_AFTER)))
                .map(time -> deadlines.in(time.toString(), id.value()).toInstant())
                .findFirst()
                .orElse(null);
    }
}
