package dev.baton.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/** The decision table that a step of a process would ask now; a query would read it each time. */
public final class LatestTable {

    private LatestTable() {}

    /** Nothing when no table of this key is deployed. No rights are asked for: that is for the calling code. */
    public static Optional<DecisionDefinition> of(ProcessEngine engine, String key) {
        return Optional.ofNullable(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .<@Nullable DecisionDefinition>execute(command -> command.getDecisionDefinitionManager()
                        .findLatestDecisionDefinitionByKeyAndTenantId(key, null)));
    }
}
