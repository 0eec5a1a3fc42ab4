package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonTest;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class TaskMeasuresTest {

    @Autowired
    private TaskMeasures measures;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private Play play;

    @Test
    void theEmbeddedDatabaseCountsTasksAsPostgresDoes() {
        play.ask(NewLeads.demoRequest("Embedded"));

        measures.count();

        assertThat(registry.get("baton.tasks.open")
                        .tags("step", "AcceptLead", "queue", "team-west", "age", "under 1 h")
                        .gauge()
                        .value())
                .isPositive();
    }
}
