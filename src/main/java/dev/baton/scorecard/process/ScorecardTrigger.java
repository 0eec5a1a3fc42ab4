package dev.baton.scorecard.process;

import dev.baton.platform.engine.AsEngine;
import dev.baton.scorecard.ScorecardProposed;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the review of a scorecard in the transaction that proposed it. */
@Component
class ScorecardTrigger {

    private final ProcessEngine engine;

    ScorecardTrigger(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Whoever proposes needs no right to start a review. */
    @EventListener
    void on(ScorecardProposed proposed) {
        AsEngine.call(
                engine,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByMessage(
                                ScorecardReviewProcess.SCORECARD_PROPOSED,
                                proposed.number(),
                                Variables.putValue(
                                        ScorecardReviewProcess.SCORECARD_ID,
                                        proposed.id().value())));
    }
}
