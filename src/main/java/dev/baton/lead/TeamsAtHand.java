package dev.baton.lead;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which team has a lead, as far as this transaction has read it: each step of a lead begins with several deadlines. */
@Component
class TeamsAtHand {

    private final LeadRows rows;

    TeamsAtHand(LeadRows rows) {
        this.rows = rows;
    }

    @Nullable
    String of(long lead) {
        Optional<String> team = TransactionSynchronizationManager.isSynchronizationActive()
                ? held().teams.computeIfAbsent(lead, this::read)
                : read(lead);
        return team.orElse(null);
    }

    /** The lead as it was read or written. */
    Lead know(Lead lead) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            held().teams.put(lead.id().value(), Optional.ofNullable(lead.teamCode()));
        }
        return lead;
    }

    private Optional<String> read(long lead) {
        return Optional.ofNullable(rows.teamOf(lead));
    }

    private Held held() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Held held) {
            return held;
        }
        Held held = new Held();
        TransactionSynchronizationManager.bindResource(this, held);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(held, this) {});
        return held;
    }

    private static final class Held extends ResourceHolderSupport {

        private final Map<Long, Optional<String>> teams = new HashMap<>();
    }
}
