package dev.baton.platform.housekeeping;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes every night what has expired, in short transactions; nodes that do it at once do no harm. */
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int BATCH = 1_000;

    private final List<Expiring> expiring;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Housekeeping(List<Expiring> expiring, TransactionTemplate transaction, Clock clock) {
        this.expiring = expiring;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${baton.retention.at}", zone = "UTC")
    void tidy() {
        for (Expiring rows : expiring) {
            try {
                LOG.info("{} removed: {}", rows.name(), remove(rows));
            } catch (RuntimeException failure) {
                // the others are not to wait for it, and it has another night
                LOG.error("{} stay for another day: they could not be removed", rows.name(), failure);
            }
        }
    }

    private long remove(Expiring rows) {
        long removed = 0;
        int batch;
        do {
            Integer some = transaction.execute(status -> rows.removeExpired(clock.instant(), BATCH));
            batch = some == null ? 0 : some;
            removed += batch;
        } while (batch == BATCH);
        return removed;
    }
}
