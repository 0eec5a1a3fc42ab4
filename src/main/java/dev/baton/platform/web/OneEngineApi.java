package dev.baton.platform.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.rest.FilterRestService;
import org.camunda.bpm.engine.rest.TaskRestService;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The engine's REST API for programs, {@code /engine-rest}, is made anew for each request, and so is its part for tasks or
 * filters, which looks for the engine again. None of them keeps anything of a request: here all requests share them. The
 * engine is there before the first of them comes. What Tasklist and Cockpit call names an engine, and is as it was.
 */
@Component
class OneEngineApi implements BeanFactoryPostProcessor {

    /** Before the API takes its parts from there. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Set<Class<?>> parts = CamundaRestResources.getResourceClasses();
        if (parts.remove(DefaultProcessEngineRestServiceImpl.class)) {
            parts.add(Kept.class);
        }
    }

    /** The engine's own, with what people ask for most. */
    @Singleton
    @Path(DefaultProcessEngineRestServiceImpl.PATH)
    public static final class Kept extends DefaultProcessEngineRestServiceImpl {

        private final Supplier<TaskRestService> tasks = SingletonSupplier.of(super::getTaskRestService);
        private final Supplier<FilterRestService> filters = SingletonSupplier.of(super::getFilterRestService);

        @Override
        public TaskRestService getTaskRestService() {
            return tasks.get();
        }

        @Override
        public FilterRestService getFilterRestService() {
            return filters.get();
        }
    }
}
