package dev.baton.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The engine's REST API makes a JSON mapper for each request, which learns anew how each type is read and written. Here all
 * requests share one.
 */
@Component
class OneJsonMapper implements BeanFactoryPostProcessor {

    /** Before the API, and the one of the web applications, take their parts from there. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Set<Class<?>> parts = CamundaRestResources.getConfigurationClasses();
        if (parts.remove(JacksonConfigurator.class)) {
            parts.add(Kept.class);
        }
    }

    /** As the engine sets it up. */
    @Provider
    @Produces({"application/json", "application/hal+json"})
    public static final class Kept extends JacksonConfigurator {

        private final ObjectMapper mapper = configureObjectMapper(new ObjectMapper());

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
