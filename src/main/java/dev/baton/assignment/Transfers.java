package dev.baton.assignment;

import dev.baton.callback.Callbacks;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives one lead of a seller who is away to another, by the ladder that was decided for it. */
@Component
class Transfers {

    private final AssignmentRows rows;
    private final Rotation rotation;
    private final Ladders ladders;
    private final KeptLadders kept;
    private final Leads leads;
    private final HandOffLetters letters;
    private final Callbacks callbacks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            AssignmentRows rows,
            Rotation rotation,
            Ladders ladders,
            KeptLadders kept,
            Leads leads,
            HandOffLetters letters,
            Callbacks callbacks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rotation = rotation;
        this.ladders = ladders;
        this.kept = kept;
        this.leads = leads;
        this.letters = letters;
        this.callbacks = callbacks;
        this.events = events;
        this.clock = clock;
    }

    /** What was only offered is offered anew, with all of its time; what was accepted goes on with its new owner. */
    Assignment transfer(Assignment before, HandOver order) {
        LeadId id = new LeadId(before.leadId());
        rows.save(before.release(clock.instant()));
        if (before.state() == AssignmentState.OFFERED) {
            events.publishEvent(new OfferWithdrawn(leads.get(id).number()));
            return rows.findByOpenLeadId(before.leadId())
                    .orElseThrow(() -> new IllegalStateException("Nobody was offered lead " + before.leadId()));
        }
        return goOn(id, before, order);
    }

    private Assignment goOn(LeadId id, Assignment before, HandOver order) {
        Instant now = clock.instant();
        Choice choice = rotation.chooseOther(leads.get(id), ladders.of(id), before.assignee());
        // why somebody is away is their own affair, and may be about their health
        String reason = "Taken over from %s, who %s. %s"
                .formatted(before.assignee(), order.reason() == AbsenceKind.LEFT ? "left" : "is away", choice.reason());
        Assignment after = rows.save(Assignment.offer(id, choice.team(), choice.seller(), reason, now)
                .accept(null));
        kept.keep(after, choice);
        Lead lead = leads.change(id, open -> open.handOver(choice.team(), choice.seller()));
        leads.note(
                id,
                InteractionKind.ASSIGNED,
                "Taken over by %s from %s".formatted(choice.seller(), before.assignee()),
                Interaction.SYSTEM);
        letters.takenOver(lead, after, before.assignee());
        callbacks.handOver(id, before.assignee(), choice.seller());
        events.publishEvent(new LeadTransferred(
                lead.number(), before.assignee(), before.teamCode(), choice.seller(), choice.team()));
        return after;
    }
}
