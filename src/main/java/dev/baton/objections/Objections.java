package dev.baton.objections;

import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import dev.baton.lifecycle.OpenObjections;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of handling an objection: record it in the buyer's words, answer it, remind of one that waits. */
@Service
@Transactional
public class Objections implements OpenObjections {

    private final ObjectionRows rows;
    private final Leads leads;
    private final Outbox outbox;
    private final Clock clock;

    Objections(ObjectionRows rows, Leads leads, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.leads = leads;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes a new one, or the open one better: a buyer is answered one at a time. */
    public void record(LeadId id, ObjectionType type, String words, String seller) {
        rows.save(open(id).map(open -> open.recordedBetter(type, words))
                .orElseGet(() -> Objection.recorded(id, type, words, seller, clock.instant())));
        leads.note(id, InteractionKind.OBJECTION, Words.of(type) + ": " + words, seller);
    }

    public void answer(
            LeadId id,
            @Nullable String explored,
            String response,
            @Nullable String material,
            ObjectionState result,
            String seller) {
        Objection open = current(id).orElseThrow(() -> new RefusedException("There is no objection to answer"));
        rows.save(open.answered(explored, response, material, result, clock.instant()));
        leads.note(
                id,
                InteractionKind.ANSWERED,
                "%s objection %s".formatted(Words.of(open.type()), Words.within(result)),
                seller);
    }

    /** Reminds the owner of an objection that has waited too long for its answer. */
    public void remind(LeadId id) {
        Lead lead = leads.get(id);
        current(id)
                .ifPresent(waiting -> outbox.post(new Letter(
                        lead.number(),
                        "objection-overdue-" + waiting.id(),
                        lead.owner(),
                        "Objection not answered: " + lead.number(),
                        "%s still waits for an answer to: %s"
                                .formatted(lead.contact().displayName(), waiting.words()))));
    }

    /** The one that waits for its answer. */
    @Transactional(readOnly = true)
    public Optional<Objection> open(LeadId id) {
        return current(id).filter(newest -> newest.state() == ObjectionState.OPEN);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOneOpen(LeadId lead) {
        return open(lead).isPresent();
    }

    /** The newest objection. */
    @Transactional(readOnly = true)
    public Optional<Objection> current(LeadId id) {
        return rows.newestFirst(id.value()).stream().findFirst();
    }
}
