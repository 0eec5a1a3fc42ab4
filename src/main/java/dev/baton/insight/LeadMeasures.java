package dev.baton.insight;

import dev.baton.lead.LeadCaptured;
import dev.baton.lead.LeadFound;
import dev.baton.lead.LeadRepeated;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what came in through this node, once it is in the books. */
@Component
class LeadMeasures {

    private final Counter captured;
    private final Counter repeated;

    LeadMeasures(MeterRegistry registry) {
        captured = counter(registry, "created");
        repeated = counter(registry, "joined");
    }

    @TransactionalEventListener
    void captured(LeadCaptured lead) {
        captured.increment();
    }

    @TransactionalEventListener
    void found(LeadFound lead) {
        captured.increment();
    }

    @TransactionalEventListener
    void repeated(LeadRepeated lead) {
        repeated.increment();
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("baton.leads.received")
                .description("New leads, and inquiries or other signals that joined a running one")
                .tag("outcome", outcome)
                .register(registry);
    }
}
