package dev.baton.engagement;

import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Words;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of discovery: note what was found, open the opportunity, report that nothing moves. */
@Service
@Transactional
public class Engagements {

    private final Discoveries discoveries;
    private final Leads leads;
    private final Outbox outbox;
    private final Clock clock;

    Engagements(Discoveries discoveries, Leads leads, Outbox outbox, Clock clock) {
        this.discoveries = discoveries;
        this.leads = leads;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps what the seller found; the first discovery is also the first touch of the person. */
    public void note(Discovery found) {
        LeadId id = new LeadId(found.leadId());
        discoveries.save(found);
        leads.change(id, lead -> lead.touch(found.notedAt()));
        leads.note(id, InteractionKind.DISCOVERED, summary(found), found.notedBy());
    }

    private static String summary(Discovery found) {
        String need = found.need().isBlank() ? "" : ": " + found.need();
        return Words.of(found.finding()) + need;
    }

    /** The lead becomes a sales qualified lead: it has a product, a value and somebody who works on it. */
    public void openOpportunity(LeadId id) {
        leads.change(id, Lead::openOpportunity);
    }

    /** Tells the owner's manager that an accepted lead has not moved. */
    public void reportNoProgress(LeadId id, String manager) {
        Lead lead = leads.get(id);
        outbox.post(new Letter(
                lead.number(),
                "no-progress-%d-%s".formatted(lead.recycleCount(), clock.instant()),
                manager,
                "No progress: " + lead.number(),
                "%s accepted %s (%s), and nothing has been noted about it since."
                        .formatted(lead.owner(), lead.contact().displayName(), lead.number())));
    }

    /** The newest discovery. */
    @Transactional(readOnly = true)
    public Optional<Discovery> latest(LeadId id) {
        return discoveries.latest(id.value());
    }

    /** What the newest discovery found missing in the catalogue. */
    @Transactional(readOnly = true)
    public Optional<Gap> gapOf(LeadId id) {
        return latest(id)
                .flatMap(found -> Optional.ofNullable(found.gap())
                        .map(text -> new Gap(
                                found.id() == null ? 0 : found.id(),
                                text,
                                Optional.ofNullable(found.productCode()),
                                found.notedBy())));
    }

    /** A need that the catalogue does not meet, found by a seller. */
    public record Gap(long discovery, String text, Optional<String> product, String by) {}
}
