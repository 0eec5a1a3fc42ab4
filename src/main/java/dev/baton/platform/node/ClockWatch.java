package dev.baton.platform.node;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Compares this node's clock with the database's. A node whose clock is ahead
 * would take jobs that others are still at, and fire deadlines early.
 */
@Component("clockHealthIndicator")
class ClockWatch implements HealthIndicator, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final JdbcOperations database;
    private final Clock clock;
    private final Duration tolerance;
    private volatile @Nullable Duration ahead;

    ClockWatch(JdbcOperations database, Clock clock, NodeProperties node) {
        this.database = database;
        this.clock = clock;
        this.tolerance = node.clockTolerance();
        check();
    }

    /** Looks at both clocks; while the database is away the last comparison stands, and before the first none. */
    final void check() {
        try {
            boolean first = ahead == null;
            boolean trusted = isRight();
            ahead = measure();
            if (first ? !isRight() : isRight() != trusted) {
                LOG.warn(
                        "This node's clock is {} ahead of the database's: {}",
                        ahead,
                        isRight() ? "jobs go on" : "jobs pause");
            }
        } catch (DataAccessException away) {
            LOG.warn("The clock could not be compared with the database's", away);
        }
    }

    /** Whether jobs may be executed here; not before the clocks were compared once. */
    boolean isRight() {
        Duration last = ahead;
        return last != null && last.abs().compareTo(tolerance) <= 0;
    }

    @Override
    public Health health() {
        return (isRight() ? Health.up() : Health.down())
                .withDetail("ahead", String.valueOf(ahead))
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("baton.clock.ahead", this::secondsAhead)
                .description("How far this node's clock is ahead of the database's")
                .baseUnit("seconds")
                .register(registry);
    }

    private double secondsAhead() {
        Duration last = ahead;
        return last == null ? Double.NaN : last.toMillis() / 1000.0;
    }

    // the way there and back may take time: the middle of both is compared
    private Duration measure() {
        return requireNonNull(database.execute((Connection connection) -> {
            try (Statement question = connection.createStatement()) {
                // not before: who waits for a connection is not on the way
                Instant before = clock.instant();
                try (ResultSet answer = question.executeQuery("select current_timestamp")) {
                    answer.next();
                    Instant there = answer.getObject(1, OffsetDateTime.class).toInstant();
                    Duration trip = Duration.between(before, clock.instant());
                    return Duration.between(there, before.plus(trip.dividedBy(2)));
                }
            }
        }));
    }
}
