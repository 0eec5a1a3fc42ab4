package dev.baton.platform.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * When a task began is known while it is open: the engine would read it back from the history to say how long it took.
 *
 * <p>In the place of all handlers: the starter's, which would publish events, is switched off in application.yaml.
 */
@Component
class TaskTimes extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventHandler(new Historian());
    }

    private static final class Historian extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            TaskEntity open = event instanceof HistoricTaskInstanceEventEntity && !isInitialEvent(event)
                    ? getDbEntityManager().getCachedEntity(TaskEntity.class, event.getId())
                    : null;
            boolean isNew = getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null;
            if (open != null && isNew) {
                ((HistoricTaskInstanceEventEntity) event).setStartTime(open.getCreateTime());
                getDbEntityManager().merge(event);
            } else {
                super.insertOrUpdate(event);
            }
        }
    }
}
