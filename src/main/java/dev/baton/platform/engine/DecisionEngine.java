package dev.baton.platform.engine;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine's decision tables as Baton sets them up. */
@Component
public class DecisionEngine extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration tables = of(engine);
        tables.setFeelEngineFactory(() -> new ParsedOnce(tables.getFeelCustomFunctionProviders()));
    }

    /** The settings of the decision engine that the process engine is going to build. */
    public static DefaultDmnEngineConfiguration of(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration tables = engine.getDmnEngineConfiguration();
        if (tables == null) {
            tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            engine.setDmnEngineConfiguration(tables);
        }
        return tables;
    }
}
