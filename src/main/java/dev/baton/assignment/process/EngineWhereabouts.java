package dev.baton.assignment.process;

import dev.baton.assignment.Whereabouts;
import dev.baton.lead.LeadNumber;
import dev.baton.platform.engine.AsEngine;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine, whatever the person who caused it may see there. */
@Component
class EngineWhereabouts implements Whereabouts {

    private final ProcessEngine engine;

    EngineWhereabouts(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Place of(LeadNumber lead) {
        RuntimeService runtime = engine.getRuntimeService();
        Callable<Place> look = () -> {
            if (instances(runtime, lead) == 0) {
                return Place.GONE;
            }
            if (runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(lead.value())
                            .suspended()
                            .count()
                    > 0) {
                return Place.SUSPENDED;
            }
            return waiting(runtime, lead) == 0 ? Place.ELSEWHERE : Place.BEFORE_ACCEPTANCE;
        };
        return AsEngine.call(engine, look);
    }

    private static long instances(RuntimeService runtime, LeadNumber lead) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.value())
                .count();
    }

    private static long waiting(RuntimeService runtime, LeadNumber lead) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(lead.value())
                .messageEventSubscriptionName(SalesAssignmentProcess.OFFER_WITHDRAWN)
                .count();
    }
}
