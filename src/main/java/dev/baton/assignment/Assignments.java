package dev.baton.assignment;

import dev.baton.assignment.HandOffLetters.Offering;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadHandedBack;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import dev.baton.lifecycle.TaskDeadlines;
import dev.baton.platform.People;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of the hand-off: assign, accept, refuse, take back. */
@Service
@Transactional
public class Assignments {

    private final AssignmentRows rows;
    private final Rotation rotation;
    private final Ladders ladders;
    private final KeptLadders kept;
    private final Leads leads;
    private final HandOffLetters letters;
    private final HandOffDeadlines deadlines;
    private final WaitingLeads queue;
    private final TaskDeadlines taskDeadlines;
    private final People people;
    private final Clock clock;

    Assignments(
            AssignmentRows rows,
            Rotation rotation,
            Ladders ladders,
            KeptLadders kept,
            Leads leads,
            HandOffLetters letters,
            HandOffDeadlines deadlines,
            WaitingLeads queue,
            TaskDeadlines taskDeadlines,
            People people,
            Clock clock) {
        this.rows = rows;
        this.rotation = rotation;
        this.ladders = ladders;
        this.kept = kept;
        this.leads = leads;
        this.letters = letters;
        this.deadlines = deadlines;
        this.queue = queue;
        this.taskDeadlines = taskDeadlines;
        this.people = people;
        this.clock = clock;
    }

    /** Offers the lead to one seller by what the routing table decided last, see {@link #assign(LeadId, Ladder)}. */
    public Assignment assign(LeadId id) {
        return assign(id, ladders.of(id));
    }

    /** The same, and the letter says how long they have, see {@link TaskDeadlines#in}. */
    public Assignment assign(LeadId id, @Nullable String acceptWithin) {
        return assign(id, ladders.of(id), acceptWithin);
    }

    /**
     * Offers the lead to one seller, who owns it from this moment, and writes to them. Who is asked again while an offer
     * lasts gives no second one.
     */
    public Assignment assign(LeadId id, Ladder ladder) {
        return assign(id, ladder, null);
    }

    private Assignment assign(LeadId id, Ladder ladder, @Nullable String acceptWithin) {
        Optional<Assignment> before = rows.latest(id.value());
        return before.filter(latest -> latest.openLeadId() != null)
                .orElseGet(() -> offer(id, ladder, before, acceptWithin));
    }

    private Assignment offer(LeadId id, Ladder ladder, Optional<Assignment> before, @Nullable String acceptWithin) {
        Choice choice = rotation.choose(leads.get(id), ladder);
        Assignment offer =
                rows.save(Assignment.offer(id, choice.team(), choice.seller(), choice.reason(), clock.instant()));
        kept.keep(offer, choice);
        Instant now = clock.instant();
        Instant routed = Objects.requireNonNullElse(ladder.decidedAt(), now);
        Lead lead = leads.change(id, open -> open.assign(choice.team(), choice.seller(), routed, now));
        note(
                id,
                InteractionKind.ASSIGNED,
                "Offered to %s: %s".formatted(people.nameOf(choice.seller()), choice.reason()));
        deadlines.offered(lead, offer);
        letters.offered(
                lead,
                offer,
                new Offering(
                        before.filter(last -> last.isOfThisRound(lead))
                                .map(Assignment::assignee)
                                .orElse(null),
                        choice.rung().equals(Choice.QUEUE),
                        acceptWithin == null
                                ? null
                                : taskDeadlines.in(acceptWithin, id.value()).toInstant()));
        return offer;
    }

    /** The seller promises to work the lead; a colleague who claimed it takes it over first. */
    public Assignment accept(LeadId id, String seller, @Nullable String note) {
        Assignment accepted = rows.save(offeredTo(id, seller).accept(note));
        leads.change(id, lead -> lead.accept(seller, clock.instant()));
        String remark = note == null ? "" : ": " + note;
        leads.note(id, InteractionKind.ACCEPTED, "Accepted by " + people.nameOf(seller) + remark, seller);
        return accepted;
    }

    public void refuse(LeadId id, String seller, Refusal refusal, @Nullable String note) {
        Assignment refused = rows.save(offeredTo(id, seller).refuse(refusal, note, clock.instant()));
        letters.refused(leads.get(id), refused);
        String remark = note == null ? "" : ", " + note;
        leads.note(
                id,
                InteractionKind.REFUSED,
                "Refused by %s: %s%s".formatted(people.nameOf(seller), Words.within(refusal), remark),
                seller);
    }

    /** Takes an offer back that nobody answered in time; what waits in the queue stays there, for a person to move. */
    public void takeBack(LeadId id) {
        Assignment silent = open(id);
        if (queue.holds(silent)) {
            queue.renew(leads.get(id), silent);
            return;
        }
        rows.save(silent.takeBack(clock.instant()));
        note(
                id,
                InteractionKind.TAKEN_BACK,
                "Taken back from %s: no answer in time".formatted(people.nameOf(silent.assignee())));
        letters.takenBack(leads.get(id), silent);
    }

    /** The offer or ownership that lasts now. */
    public Assignment open(LeadId id) {
        return rows.findByOpenLeadId(id.value())
                .orElseThrow(() -> new RefusedException("Nobody in sales has this lead now"));
    }

    /** The offers that were refused or not answered, the oldest first. */
    @Transactional(readOnly = true)
    public List<Assignment> declined(LeadId id) {
        return rows.declined(id.value());
    }

    @EventListener
    void on(LeadHandedBack handedBack) {
        release(handedBack.id());
    }

    private void release(LeadId id) {
        rows.findByOpenLeadId(id.value()).ifPresent(open -> rows.save(open.release(clock.instant())));
    }

    /** Whom the ladder leads to answers, whatever they said before; a colleague takes the offer over with its time. */
    private Assignment offeredTo(LeadId id, String seller) {
        Assignment offer = open(id);
        if (offer.assignee().equals(seller)) {
            return offer;
        }
        if (!people.isMember(seller, SalesTeams.groupOf(offer.teamCode()))) {
            throw new RefusedException("This lead belongs to team %s, and you do not".formatted(offer.teamCode()));
        }
        if (rows.refusals(id.value(), seller) > 0) {
            throw new RefusedException("You refused this lead before: a colleague has to take it");
        }
        rows.save(offer.claimed(clock.instant()));
        letters.claimed(leads.change(id, lead -> lead.claim(seller)), offer, seller);
        return Assignment.offer(id, offer.teamCode(), seller, "Claimed from the team's queue", clock.instant());
    }

    private void note(LeadId id, InteractionKind kind, String summary) {
        leads.note(id, kind, summary, Interaction.SYSTEM);
    }
}
