package dev.baton.lifecycle;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
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
        DefaultDmnEngineConfiguration tables = engine.getDmnEngineConfiguration();
        if (tables == null) {
            tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            engine.setDmnEngineConfiguration(tables);
        }
        tables.getCustomPostDecisionTableEvaluationListeners().add(recorder);
    }
}
