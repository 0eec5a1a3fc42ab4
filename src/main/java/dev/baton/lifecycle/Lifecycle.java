package dev.baton.lifecycle;

import dev.baton.lead.Contact;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadHandedBack;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Words;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a lead between the stages: it is given back to marketing, closed, or its owner is told of news. */
@Service
@Transactional
public class Lifecycle {

    private final Leads leads;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String marketingOwner;

    Lifecycle(
            Leads leads,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${baton.organisation.marketing-owner}") String marketingOwner) {
        this.leads = leads;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
        this.marketingOwner = marketingOwner;
    }

    /** Gives the lead back to marketing to nurture it; the counter ends endless loops. */
    public void recycle(LeadId id) {
        Lead lead = leads.change(id, open -> open.recycle(marketingOwner));
        events.publishEvent(new LeadHandedBack(id));
        leads.note(
                id,
                InteractionKind.RECYCLED,
                "Given back to marketing (round %d)".formatted(lead.recycleCount()),
                Interaction.SYSTEM);
    }

    /** Marketing found the right contact data and company. */
    public void correct(LeadId id, UnaryOperator<Contact> right, @Nullable String company, String marketer) {
        leads.correct(id, right, company);
        leads.note(id, InteractionKind.NOTE, "Contact data corrected", marketer);
    }

    /** Reminds the lead's owner in marketing that its contact data still wait to be corrected. */
    public void remindOfCorrection(LeadId id) {
        Lead lead = leads.get(id);
        outbox.post(new Letter(
                lead.number(),
                "correction-overdue-" + lead.recycleCount(),
                lead.owner(),
                "Correction overdue: " + lead.number(),
                "Sales could not work with the contact data of %s (%s). Open the task 'Correct lead'."
                        .formatted(lead.contact().displayName(), lead.number())));
    }

    /** Ends the journey without a deal. */
    public void close(LeadId id) {
        Lead lead = leads.change(id, open -> open.giveUp(clock.instant()));
        events.publishEvent(new LeadHandedBack(id));
        leads.note(
                id,
                lead.stage().isClosed() ? InteractionKind.LOST : InteractionKind.NOTE,
                "Closed as " + Words.within(lead.stage()),
                Interaction.SYSTEM);
    }

    /** Tells the owner that the person showed interest again. */
    public void tellOwner(LeadId id) {
        Lead lead = leads.get(id);
        int signals = leads.deeds(id).signals();
        outbox.post(new Letter(
                lead.number(),
                "signal-" + signals,
                lead.owner(),
                "New signal from %s (%s)".formatted(lead.contact().displayName(), lead.number()),
                "%s showed interest again. Score now: %d (%s). Stage: %s."
                        .formatted(
                                lead.contact().displayName(),
                                lead.rating().score(),
                                lead.rating().grade(),
                                Words.within(lead.stage()))));
    }

    /** The lead was closed when the person opted out; here its owner's work on it ends too. */
    public void honourOptOut(LeadId id) {
        events.publishEvent(new LeadHandedBack(id));
    }
}
