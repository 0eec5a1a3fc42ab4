package dev.baton.platform.node;

import dev.baton.platform.measure.Counting;
import dev.baton.platform.measure.LastCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine has to do and cannot do, over all nodes. */
@Component
class EngineMeasures implements MeterBinder, Counting {

    private final JdbcClient database;
    private final Clock clock;
    private final LastCount due;
    private final LastCount oldestDue;
    private final LastCount failed;
    private final LastCount open;

    EngineMeasures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.due = new LastCount(clock);
        this.oldestDue = new LastCount(clock);
        this.failed = new LastCount(clock);
        this.open = new LastCount(clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("baton.jobs.due", due::value)
                .description("Jobs and timers that are due and wait for a node")
                .register(registry);
        Gauge.builder("baton.jobs.oldest.due", oldestDue::value)
                .description("How long the job that is due the longest has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("baton.jobs.failed", failed::value)
                .description("Jobs that were tried in vain and wait for a person")
                .register(registry);
        Gauge.builder("baton.incidents.open", open::value)
                .description("Everything that waits for a person in Cockpit")
                .register(registry);
    }

    @Override
    public void count() {
        due.is(countDue());
        oldestDue.is(secondsOfOldest());
        failed.is(incidents("incident_type_ = 'failedJob'"));
        open.is(incidents("incident_type_ is not null"));
    }

    private long countDue() {
        return database.sql("select count(*) from act_ru_job where duedate_ <= ? and retries_ > 0"
                        + " and (lock_exp_time_ is null or lock_exp_time_ < ?)")
                .params(now().toLocalDateTime(), now().toLocalDateTime())
                .query(Long.class)
                .single();
    }

    private double secondsOfOldest() {
        OffsetDateTime now = now();
        @Nullable
        OffsetDateTime oldest = database.sql(
                        "select min(duedate_) from act_ru_job where duedate_ <= ? and retries_ > 0")
                .param(now.toLocalDateTime())
                .query((row, number) -> row.getTimestamp(1) == null
                        ? null
                        : row.getTimestamp(1).toInstant().atOffset(ZoneOffset.UTC))
                .optional()
                .orElse(null);
        return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
    }

    private long incidents(String condition) {
        return database.sql("select count(*) from act_ru_incident where id_ = cause_incident_id_ and " + condition)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
