package dev.baton.platform.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Makes the history level {@code lean} one that {@code camunda.bpm.history-level} may name. */
@Component
class LeanHistoryPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomHistoryLevels() == null) {
            engine.setCustomHistoryLevels(new ArrayList<>());
        }
        engine.getCustomHistoryLevels().add(new LeanHistory());
    }
}
