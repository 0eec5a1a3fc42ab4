package dev.baton.platform.tasklist;

import dev.baton.platform.engine.OwnSession;
import dev.baton.platform.engine.OwnStatements;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Teaches the engine's MyBatis the quick statements, and the engine to do without one. */
@Component
class TaskListPlugin extends AbstractProcessEnginePlugin {

    private static final ClassPathResource MAPPER = new ClassPathResource("task-lists.xml", TaskListPlugin.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        new OwnSession<>(TaskManager.class, TasksById::new).into(engine);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        OwnStatements.add(MAPPER, engine);
    }
}
