package dev.baton.platform.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has everything counted again and again, and tells whether the database answers this node. */
@Component
class DatabaseMeasures implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMeasures.class);
    private static final Duration SILENCE_OF_A_DATABASE_THAT_IS_THERE = Duration.ofMinutes(1);

    private final List<Counting> all;
    private final Clock clock;
    private volatile Instant answered = Instant.MIN;
    private volatile boolean away;

    DatabaseMeasures(List<Counting> all, Clock clock) {
        this.all = all;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("baton.database.up", this, measures -> measures.isThere() ? 1 : 0)
                .description("Whether the database answers this node: 1, or 0")
                .register(registry);
    }

    /** Stops at the first number that the database does not tell: each would wait for it anew. */
    @Scheduled(fixedDelayString = "${baton.measures.every}")
    void count() {
        try {
            all.forEach(Counting::count);
            answered = clock.instant();
            away = false;
        } catch (DataAccessException | TransactionException failure) {
            away = true;
            LOG.warn(
                    "Nothing is counted: the database does not answer ({})",
                    failure.getClass().getSimpleName());
        }
    }

    // a network that carries nothing lets a question wait for a minute
    private boolean isThere() {
        return !away
                && clock.instant().minus(SILENCE_OF_A_DATABASE_THAT_IS_THERE).isBefore(answered);
    }
}
