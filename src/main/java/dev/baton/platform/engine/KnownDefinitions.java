package dev.baton.platform.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The definition of an instance at hand is not read again.
 *
 * <p>The engine keeps parsed definitions, and still reads the row of each in every command, to see whether it was deleted,
 * suspended or given another time to live. None of that matters to an instance that lives: the database lets nobody delete
 * its definition, and the rest is asked for when an instance starts, of the latest version as {@link LatestDefinitions}
 * knows it.
 */
@Component
class KnownDefinitions extends AbstractProcessEnginePlugin {

    private final LatestDefinitions latest;

    KnownDefinitions(LatestDefinitions latest) {
        this.latest = latest;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        new OwnSession<>(ProcessDefinitionManager.class, Definitions::new).into(engine);
        engine.setHistoryEventProducer(new Historian());
    }

    private final class Definitions extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity findLatestProcessDefinitionByKey(String key) {
            return latest.process(key, super::findLatestProcessDefinitionByKey);
        }

        @Override
        public @Nullable ProcessDefinitionEntity findLatestProcessDefinitionByKeyAndTenantId(
                String key, @Nullable String tenant) {
            return latest.process(key, asked -> super.findLatestProcessDefinitionByKeyAndTenantId(asked, tenant));
        }

        @Override
        public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
            latest.change();
            super.updateProcessDefinitionSuspensionStateById(id, state);
        }

        @Override
        public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
            latest.change();
            super.updateProcessDefinitionSuspensionStateByKey(key, state);
        }

        @Override
        public void updateProcessDefinitionSuspensionStateByKeyAndTenantId(
                String key, @Nullable String tenant, SuspensionState state) {
            latest.change();
            super.updateProcessDefinitionSuspensionStateByKeyAndTenantId(key, tenant, state);
        }

        @Override
        public void deleteProcessDefinition(
                ProcessDefinition definition,
                String id,
                boolean withHistory,
                boolean withInstances,
                boolean skipListeners,
                boolean skipMappings) {
            latest.change();
            super.deleteProcessDefinition(definition, id, withHistory, withInstances, skipListeners, skipMappings);
        }

        @Override
        public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
            ProcessDefinitionEntity known = isAtHand(id, getDbEntityManager())
                    ? Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findProcessDefinitionFromCache(id)
                    : null;
            return known == null ? super.findLatestProcessDefinitionById(id) : known;
        }

        private static boolean isAtHand(String id, DbEntityManager loaded) {
            Stream<String> ofExecutions = loaded.getCachedEntitiesByType(ExecutionEntity.class).stream()
                    .map(ExecutionEntity::getProcessDefinitionId);
            Stream<String> ofTasks =
                    loaded.getCachedEntitiesByType(TaskEntity.class).stream().map(TaskEntity::getProcessDefinitionId);
            return Stream.concat(ofExecutions, ofTasks).anyMatch(other -> Objects.equals(id, other));
        }
    }

    private static final class Historian extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            return Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionById(id);
        }
    }
}
