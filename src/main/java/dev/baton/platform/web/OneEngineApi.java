package dev.baton.platform.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.camunda.bpm.engine.rest.FilterRestService;
import org.camunda.bpm.engine.rest.TaskRestService;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

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

        private volatile @Nullable TaskRestService tasks;
        private volatile @Nullable FilterRestService filters;

        @Override
        public TaskRestService getTaskRestService() {
            TaskRestService known = tasks;
            if (known == null) {
                known = super.getTaskRestService();
                tasks = known;
            }
            return known;
        }

        @Override
        public FilterRestService getFilterRestService() {
            FilterRestService known = filters;
            if (known == null) {
                known = super.getFilterRestService();
                filters = known;
            }
            return known;
        }
    }
}
