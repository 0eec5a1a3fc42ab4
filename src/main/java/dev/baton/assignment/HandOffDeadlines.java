package dev.baton.assignment;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lifecycle.TaskDeadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a deadline of the hand-off passes: who is told, and that it is kept for the report. */
@Service
@Transactional
public class HandOffDeadlines {

    private final Leads leads;
    private final AssignmentRows rows;
    private final HandOffTimes times;
    private final Breaches breaches;
    private final HandOffLetters letters;
    private final WaitingLeads queue;
    private final TaskDeadlines taskDeadlines;
    private final Clock clock;
    private final Duration assignWithin;

    HandOffDeadlines(
            Leads leads,
            AssignmentRows rows,
            HandOffTimes times,
            Breaches breaches,
            HandOffLetters letters,
            WaitingLeads queue,
            TaskDeadlines taskDeadlines,
            Clock clock,
            HandOffProperties properties) {
        this.leads = leads;
        this.rows = rows;
        this.times = times;
        this.breaches = breaches;
        this.letters = letters;
        this.queue = queue;
        this.taskDeadlines = taskDeadlines;
        this.clock = clock;
        this.assignWithin = properties.assignWithin();
    }

    /** Somebody owns the lead now; kept when it waited too long for that since it was qualified. */
    void offered(Lead lead, Assignment offer) {
        Instant qualified = lead.milestones().qualifiedAt();
        if (qualified != null && qualified.plus(assignWithin).isBefore(offer.assignedAt())) {
            breaches.keepIfAssignedLate(offer.writtenId(), assignWithin, offer.assignedAt());
        }
    }

    /** Half of the time to accept is over. */
    public void warnOwner(LeadId id, @Nullable String acceptWithin) {
        rows.findByOpenLeadId(id.value())
                .ifPresent(offer -> letters.halfDue(
                        leads.get(id),
                        offer,
                        acceptWithin == null ? null : taskDeadlines.in(acceptWithin, id.value(), offer.assignedAt())));
    }

    /** The time to accept is over. */
    public void tellManager(LeadId id) {
        rows.findByOpenLeadId(id.value()).ifPresent(offer -> {
            if (queue.holds(offer)) {
                queue.overdue(leads.get(id), offer);
            } else {
                letters.overdue(leads.get(id), offer);
            }
            keep(offer, Breach.NOT_ANSWERED);
        });
    }

    /** The time for the first touch is over; nothing happens when the owner was in time. */
    public void reportNoTouch(LeadId id) {
        boolean untouched = times.untouched(id.value()).isPresent();
        rows.findByOpenLeadId(id.value()).filter(owner -> untouched).ifPresent(owner -> {
            letters.untouched(leads.get(id), owner);
            keep(owner, Breach.NOT_TOUCHED);
        });
    }

    /** The owner noted nothing for too long. */
    public void reportNoProgress(LeadId id) {
        Lead lead = leads.get(id);
        rows.findByOpenLeadId(id.value()).ifPresent(owner -> {
            letters.noProgress(lead, owner, clock.instant());
            keep(owner, Breach.NO_PROGRESS);
        });
    }

    private void keep(Assignment offer, Breach kind) {
        breaches.keep(offer.writtenId(), kind, clock.instant());
    }
}
