package dev.baton.assignment;

import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.platform.People;
import dev.baton.platform.node.SharedRows;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * What waits in the queue stays with its owner until a person moves it: silence never ends a hand-off. Each time its
 * deadline passes, it begins anew and those above are told.
 */
@Component
class WaitingLeads {

    private final AssignmentRows rows;
    private final KeptLadders kept;
    private final Teams teams;
    private final Superiors superiors;
    private final People people;
    private final Leads leads;
    private final QueueLetters letters;
    private final SharedRows shared;
    private final Clock clock;

    WaitingLeads(
            AssignmentRows rows,
            KeptLadders kept,
            Teams teams,
            Superiors superiors,
            People people,
            Leads leads,
            QueueLetters letters,
            SharedRows shared,
            Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.teams = teams;
        this.superiors = superiors;
        this.people = people;
        this.leads = leads;
        this.letters = letters;
        this.shared = shared;
        this.clock = clock;
    }

    /** Whether it waits in the queue, with somebody who still answers for a team or stands above them. */
    boolean holds(Assignment offer) {
        return kept.isQueued(offer) && (teams.areManagedBy(offer.assignee()) || superiors.include(offer.assignee()));
    }

    /** The time to accept is over. */
    void overdue(Lead lead, Assignment offer) {
        letters.overdue(lead, offer);
    }

    /** The next time to wait is an offer of its own, so that each deadline that passes counts. */
    void renew(Lead lead, Assignment before) {
        shared.want(); // an offer keeps its team from whoever takes the team's turn
        rows.save(before.release(clock.instant()));
        Assignment offer = rows.save(
                Assignment.offer(lead.id(), before.teamCode(), before.assignee(), before.reason(), clock.instant()));
        kept.keepAgain(offer, before);
        leads.note(
                lead.id(),
                InteractionKind.NOTE,
                "Still in the queue of %s: nobody answered in time".formatted(people.nameOf(before.assignee())),
                Interaction.SYSTEM);
        letters.stillWaiting(lead, before);
    }
}
