package dev.baton.engagement;

import dev.baton.assignment.HandOffDeadlines;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Words;
import dev.baton.lifecycle.TaskDeadlines;
import dev.baton.platform.People;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of discovery: note what was found, open the opportunity, report that nothing moves. */
@Service
@Transactional
public class Engagements {

    private static final String DISCOVER_NEEDS = "DiscoverNeeds";

    private final Discoveries discoveries;
    private final Leads leads;
    private final HandOffDeadlines handOff;
    private final TaskDeadlines deadlines;
    private final People people;
    private final Clock clock;

    Engagements(
            Discoveries discoveries,
            Leads leads,
            HandOffDeadlines handOff,
            TaskDeadlines deadlines,
            People people,
            Clock clock) {
        this.people = people;
        this.discoveries = discoveries;
        this.leads = leads;
        this.handOff = handOff;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Keeps what the seller found; the first discovery is also the first touch of the person. */
    public void note(Discovery found) {
        LeadId id = new LeadId(found.leadId());
        discoveries.save(found);
        leads.touch(id, found.notedBy());
        leads.note(id, InteractionKind.DISCOVERED, summary(found), found.notedBy());
    }

    /** Keeps the first word between the owner and the person. */
    public void contact(LeadId id, InteractionKind kind, @Nullable String said, String owner) {
        leads.note(id, kind, said == null ? "First contact" : said, owner);
        leads.touch(id, owner);
    }

    /** Keeps that the new owner has all of the time for the first contact. */
    public void beginContactAnew(LeadNumber lead, String owner) {
        leads.note(
                leads.get(lead).id(),
                InteractionKind.NOTE,
                "%s has all of the time for the first contact, from now on".formatted(people.nameOf(owner)),
                Interaction.SYSTEM);
    }

    private static String summary(Discovery found) {
        String need = found.need().isBlank() ? "" : ": " + found.need();
        return Words.of(found.finding()) + need;
    }

    /** The lead becomes a sales qualified lead: it has a product, a value and somebody who works on it. */
    public void openOpportunity(LeadId id) {
        leads.change(id, Lead::openOpportunity);
    }

    /**
     * Tells the owner's manager that an accepted lead does not move; nothing when the owner noted something since, or has
     * the lead for a shorter time than that.
     */
    public void reportNoProgress(LeadId id) {
        Lead lead = leads.get(id);
        Instant last = Stream.of(
                        leads.lastActOf(id, lead.owner()), lead.milestones().ownedSince())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant due = deadlines.due(DISCOVER_NEEDS, id.value(), last.truncatedTo(ChronoUnit.SECONDS));
        if (!due.isAfter(clock.instant())) {
            handOff.reportNoProgress(id);
        }
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
