package dev.baton.assignment.process;

import dev.baton.assignment.HandOverOrdered;
import dev.baton.assignment.HandOverWithdrawn;
import dev.baton.assignment.OfferWithdrawn;
import dev.baton.platform.engine.AsEngine;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine that leads go to others, in the transaction in which it is ordered or done. */
@Component
class HandOverTrigger {

    private final ProcessEngine engine;

    HandOverTrigger(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(HandOverOrdered ordered) {
        AsEngine.call(
                engine,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByMessage(
                                HandOverLeadsProcess.HAND_OVER_ORDERED,
                                Map.of(
                                        HandOverLeadsProcess.HAND_OVER_ID,
                                        ordered.id(),
                                        HandOverLeadsProcess.FIRST_DAY,
                                        ordered.from().toString())));
    }

    /** A process that is past its first day ends by itself: it finds nothing to do. */
    @EventListener
    void on(HandOverWithdrawn withdrawn) {
        AsEngine.call(
                engine,
                () -> engine.getRuntimeService()
                        .createMessageCorrelation(HandOverLeadsProcess.HAND_OVER_WITHDRAWN)
                        .processInstanceVariableEquals(HandOverLeadsProcess.HAND_OVER_ID, withdrawn.id())
                        .correlateAllWithResult());
    }

    /** Fails when no offer waits: then the lead is not where its assignment says it is, and somebody must look. */
    @EventListener
    void on(OfferWithdrawn withdrawn) {
        AsEngine.call(
                engine,
                () -> engine.getRuntimeService()
                        .createMessageCorrelation(SalesAssignmentProcess.OFFER_WITHDRAWN)
                        .processInstanceBusinessKey(withdrawn.lead().value())
                        .correlateWithResult());
    }
}
