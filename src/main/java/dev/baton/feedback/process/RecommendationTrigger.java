package dev.baton.feedback.process;

import dev.baton.feedback.RecommendationRaised;
import dev.baton.platform.engine.AsEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the review of a recommendation in the transaction that raised it. */
@Component
class RecommendationTrigger {

    private final ProcessEngine engine;

    RecommendationTrigger(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Whoever closed the lead that repeated the lesson needs no right to start a review. */
    @EventListener
    void on(RecommendationRaised raised) {
        AsEngine.call(
                engine,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByMessage(
                                RecommendationReviewProcess.RECOMMENDATION_RAISED,
                                raised.number(),
                                Variables.putValue(
                                        RecommendationReviewProcess.RECOMMENDATION_ID,
                                        raised.id().value())));
    }
}
