package dev.baton.intake.imports;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all imports have read, over all nodes; its growth is the import rate. */
@Component
class ImportMeasures implements MeterBinder {

    // what may become of a row: the columns that count it
    private static final List<String> OUTCOMES = List.of("created", "merged", "rejected");

    private final JdbcClient database;

    ImportMeasures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String outcome : OUTCOMES) {
            FunctionCounter.builder("baton.import.rows", outcome, this::rows)
                    .description("Rows of imported files, by what became of them")
                    .tag("outcome", outcome)
                    .register(registry);
        }
        Gauge.builder("baton.imports.open", () -> count("count(*)", " where state in ('QUEUED', 'RUNNING')"))
                .description("Imports that wait or run")
                .register(registry);
    }

    private long rows(String outcome) {
        return count("coalesce(sum(" + outcome + "), 0)", "");
    }

    private long count(String what, String which) {
        return database.sql("select " + what + " from import_job" + which)
                .query(Long.class)
                .single();
    }
}
