package dev.baton.lifecycle;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts the {@link TaskDesk} before the engine's task and form services, and {@link LostRaces} around its delegates. */
@Component
class TaskDeskPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<StartPages> pages;

    TaskDeskPlugin(ObjectProvider<TaskForms> forms, ObjectProvider<StartPages> pages) {
        this.forms = forms;
        this.pages = pages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        SingletonSupplier<TaskDesk> desk = SingletonSupplier.of(() -> new TaskDesk(engine, forms));
        engine.setDelegateInterceptor(new LostRaces());
        engine.setFailedJobCommandFactory(LostRaceRetry::new);
        engine.setTaskService(new DeskTaskService(desk::obtain));
        engine.setFormService(new DeskFormService(desk::obtain, pages, engine));
    }
}
