package dev.baton.platform.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * New rows to which nothing refers: those of one table are written together when the transaction ends, before the engine
 * writes, or before somebody reads them. Outside a transaction a row is written at once.
 */
@Component
public class LateRows {

    private static final Logger LOG = LoggerFactory.getLogger(LateRows.class);
    private static final int AT_ONCE = 100; // a batch of an import has fifty or a few more of each

    private final JdbcMappingContext mapping;
    private final JdbcOperations sql;
    private final Map<Class<?>, RowStatements> tables = new ConcurrentHashMap<>();

    LateRows(JdbcMappingContext mapping, JdbcOperations sql) {
        this.mapping = mapping;
        this.sql = sql;
    }

    /**
     * Not for the first row of a transaction that is about to commit: nobody would write it any more.
     *
     * @param row of plain values and without an id, which the database gives
     * @throws IllegalStateException in a transaction that only reads
     */
    public void add(Object row) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Who only reads writes nothing: " + row);
        }
        tableOf(row.getClass());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            waiting().add(row);
        } else {
            write(row.getClass(), List.of(row));
        }
    }

    /** For whoever is about to read rows of that type: writes what waits if one of those meant is among it. */
    public <T> void writeAny(Class<T> type, Predicate<T> meant) {
        Waiting waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting != null && waiting.of(type).stream().map(type::cast).anyMatch(meant)) {
            waiting.flush();
        }
    }

    private RowStatements tableOf(Class<?> type) {
        return tables.computeIfAbsent(
                type,
                one -> RowStatements.of(mapping, mapping.getRequiredPersistentEntity(one))
                        .orElseThrow(() -> new IllegalArgumentException(one + " has more than plain values")));
    }

    private Waiting waiting() {
        Waiting bound = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        Waiting waiting = new Waiting();
        waiting.resume();
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    private void write(Class<?> type, List<Object> rows) {
        RowStatements table = tableOf(type);
        sql.batchUpdate(table.insert(), rows, AT_ONCE, (statement, row) -> Column.set(statement, table.others(), row));
    }

    /** What one transaction has not written yet. */
    private final class Waiting implements TransactionSynchronization {

        private final Map<Class<?>, List<Object>> rows = new LinkedHashMap<>();
        private final Map<Object, Map<Class<?>, List<Object>>> savepoints = new LinkedHashMap<>();
        private boolean ends;

        void add(Object row) {
            if (ends) {
                write(row.getClass(), List.of(row));
            } else {
                rows.computeIfAbsent(row.getClass(), one -> new ArrayList<>()).add(row);
            }
        }

        List<Object> of(Class<?> type) {
            return rows.getOrDefault(type, List.of());
        }

        @Override
        public void flush() {
            rows.forEach(LateRows.this::write);
            rows.clear();
        }

        /** Behind all others, which may add something. */
        @Override
        public void beforeCommit(boolean readOnly) {
            ends = true;
            flush();
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, copy());
        }

        /** What was written since is gone from the database, and what waited then waits again. */
        @Override
        public void savepointRollback(Object savepoint) {
            Map<Class<?>, List<Object>> then = savepoints.getOrDefault(savepoint, Map.of());
            rows.clear();
            then.forEach((type, waited) -> rows.put(type, new ArrayList<>(waited)));
        }

        private Map<Class<?>, List<Object>> copy() {
            Map<Class<?>, List<Object>> copy = new LinkedHashMap<>();
            rows.forEach((type, waits) -> copy.put(type, List.copyOf(waits)));
            return copy;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(LateRows.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LateRows.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
            if (status == STATUS_COMMITTED && !rows.isEmpty()) {
                LOG.error("Lost, as they came when their transaction had ended: {}", rows);
            }
        }
    }
}
