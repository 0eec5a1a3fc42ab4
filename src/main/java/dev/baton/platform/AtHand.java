package dev.baton.platform;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this transaction has read already, so that it is not read again: one look or step asks for the same from many places. */
public final class AtHand<K, V> {

    /** For more to be put there; outside a transaction nothing is kept. */
    public Map<K, V> map() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        @SuppressWarnings("unchecked") // nobody else binds something to this object
        Held<K, V> bound = (Held<K, V>) TransactionSynchronizationManager.getResource(this);
        return bound == null ? begin() : bound.read;
    }

    private Map<K, V> begin() {
        Held<K, V> held = new Held<>();
        TransactionSynchronizationManager.bindResource(this, held);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(held, this) {});
        return held.read;
    }

    private static final class Held<K, V> extends ResourceHolderSupport {

        private final Map<K, V> read = new HashMap<>();
    }
}
