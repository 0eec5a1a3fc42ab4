package dev.baton.lifecycle;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What tables were told in this transaction, so that a score is kept with exactly that and nothing is read twice. */
@Component
class FactsAtHand {

    Map<String, Object> keep(String root, long lead, Map<String, Object> facts) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            held().facts.put(root + lead, facts);
        }
        return facts;
    }

    @Nullable
    Map<String, Object> get(String root, long lead) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? held().facts.get(root + lead)
                : null;
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

        private final Map<String, Map<String, Object>> facts = new HashMap<>();
    }
}
