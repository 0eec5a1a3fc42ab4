package dev.baton.intake.imports;

import dev.baton.platform.measure.Counting;
import dev.baton.platform.measure.LastCount;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the imports of this node have read, whose growth is the import rate; and how many wait or run, over all nodes. */
@Component
class ImportMeasures implements Counting {

    private final JdbcClient database;
    private final LastCount open;
    private final Counter created;
    private final Counter merged;
    private final Counter rejected;

    ImportMeasures(JdbcClient database, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.open = new LastCount(clock);
        this.created = counter(registry, "created");
        this.merged = counter(registry, "merged");
        this.rejected = counter(registry, "rejected");
        Gauge.builder("baton.imports.open", open::value)
                .description("Imports that wait or run")
                .register(registry);
    }

    /** A batch is in the books. */
    @TransactionalEventListener
    void done(Advance advance) {
        created.increment(advance.created());
        merged.increment(advance.merged());
        rejected.increment(advance.rejected());
    }

    @Override
    public void count() {
        open.is(database.sql("select count(*) from import_job where state in ('QUEUED', 'RUNNING')")
                .query(Long.class)
                .single());
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("baton.import.rows")
                .description("Rows of imported files, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
