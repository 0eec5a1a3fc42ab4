package dev.baton.platform.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a new job takes from its definition, whether it is suspended and how urgent it is, is not read again for each job
 * while processes move on. Whoever changes a definition reads it anew; another urgency is heard a moment later.
 */
@Component
class KnownJobDefinitions extends AbstractProcessEnginePlugin {

    private final LatestDefinitions latest;

    KnownJobDefinitions(LatestDefinitions latest) {
        this.latest = latest;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        new OwnSession<>(JobDefinitionManager.class, Definitions::new).into(engine);
    }

    private final class Definitions extends JobDefinitionManager {

        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            boolean movesOn = Context.getBpmnExecutionContext() != null;
            return movesOn ? latest.job(id, super::findById) : super.findById(id);
        }

        @Override
        public void updateJobDefinitionSuspensionStateById(String id, SuspensionState state) {
            latest.change();
            super.updateJobDefinitionSuspensionStateById(id, state);
        }

        @Override
        public void updateJobDefinitionSuspensionStateByProcessDefinitionId(String process, SuspensionState state) {
            latest.change();
            super.updateJobDefinitionSuspensionStateByProcessDefinitionId(process, state);
        }

        @Override
        public void updateJobDefinitionSuspensionStateByProcessDefinitionKey(String process, SuspensionState state) {
            latest.change();
            super.updateJobDefinitionSuspensionStateByProcessDefinitionKey(process, state);
        }

        @Override
        public void updateJobDefinitionSuspensionStateByProcessDefinitionKeyAndTenantId(
                String process, @Nullable String tenant, SuspensionState state) {
            latest.change();
            super.updateJobDefinitionSuspensionStateByProcessDefinitionKeyAndTenantId(process, tenant, state);
        }
    }
}
