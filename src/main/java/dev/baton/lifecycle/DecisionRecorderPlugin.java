package dev.baton.lifecycle;

import dev.baton.platform.engine.DecisionEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the {@link DecisionRecorder} hear every decision table of the engine. */
@Component
class DecisionRecorderPlugin extends AbstractProcessEnginePlugin {

    private final DecisionRecorder recorder;

    DecisionRecorderPlugin(DecisionRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DecisionEngine.of(engine)
                .getCustomPostDecisionTableEvaluationListeners()
                .add(recorder);
    }
}
