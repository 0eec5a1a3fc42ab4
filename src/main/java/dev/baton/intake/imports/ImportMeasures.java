package dev.baton.intake.imports;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What all imports have read, over all nodes; its growth is the import rate. */
@Component
class ImportMeasures implements MeterBinder {

    private final ImportJobs jobs;

    ImportMeasures(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String outcome : ImportJobs.OUTCOMES) {
            FunctionCounter.builder("baton.import.rows", outcome, jobs::rows)
                    .description("Rows of imported files, by what became of them")
                    .tag("outcome", outcome)
                    .register(registry);
        }
        Gauge.builder("baton.imports.open", jobs::open)
                .description("Imports that wait or run")
                .register(registry);
    }
}
