package dev.baton.platform.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The texts of the engine's statements, and of those that Baton taught it, are read once. */
@Component
class RememberedStatements extends AbstractProcessEnginePlugin {

    /** After every plugin has taught the engine its own. */
    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration();
        RememberedSql.into(engine.getSqlSessionFactory().getConfiguration());
    }
}
