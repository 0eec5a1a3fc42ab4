package dev.baton.lead;

import dev.baton.platform.AtHand;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The leads that need not be read again before this transaction ends: those that it has written or locked, because nobody
 * else can change them meanwhile, and all that were read by a look, which changes nothing.
 */
@Component
class LeadsAtHand {

    private final AtHand<Long, Lead> ours = new AtHand<>();
    private final AtHand<Long, Lead> seen = new AtHand<>();
    private final AtHand<Long, Deeds> deeds = new AtHand<>();

    /** Written or locked by this transaction. */
    Optional<Lead> ours(LeadId id) {
        return Optional.ofNullable(ours.map().get(id.value()));
    }

    /** The same, or seen by this look. */
    Optional<Lead> get(LeadId id) {
        return ours(id).or(() -> Optional.ofNullable(seen.map().get(id.value())));
    }

    /** Keeps what was written or locked. */
    Lead keep(Lead lead) {
        ours.map().put(lead.id().value(), lead);
        return lead;
    }

    /** Keeps what was read, if this is a look. */
    Lead look(Lead lead) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            seen.map().put(lead.id().value(), lead);
        }
        return lead;
    }

    /** What happened with it, as it was read when this transaction first asked, or since it noted something. */
    Deeds deeds(LeadId id, Function<Long, Deeds> read) {
        return deeds.map().computeIfAbsent(id.value(), read);
    }

    /** This transaction notes something more. */
    void noted(LeadId id) {
        deeds.map().remove(id.value());
    }
}
