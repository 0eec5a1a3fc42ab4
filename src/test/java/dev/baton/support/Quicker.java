package dev.baton.support;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who writes a moment earlier: it is there as soon as the other one, who did not see it, waits for it. */
@Component
public class Quicker {

    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    private static final int MOST_LOOKS = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Quicker(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Writes before the other one does, and gives what the other one was told. */
    public <T> T than(Callable<T> other, String sql) throws Exception {
        return than(other, () -> jdbc.update(sql));
    }

    /** The same with any work. */
    public <T> T than(Callable<T> other, Runnable work) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<T> told = transaction.execute(status -> {
                work.run();
                Future<T> late = thread.submit(other);
                for (int look = 0; look < MOST_LOOKS && !late.isDone() && nobodyWaits(); look++) {
                    Thread.onSpinWait();
                }
                return late;
            });
            return told.get();
        } finally {
            thread.shutdownNow();
        }
    }

    // a fresh look each time: within a transaction the view stays as it was first seen
    private boolean nobodyWaits() {
        jdbc.execute("select pg_stat_clear_snapshot()");
        jdbc.execute("select pg_sleep(0.02)");
        return jdbc.queryForObject(WAITING, Integer.class) == 0;
    }
}
