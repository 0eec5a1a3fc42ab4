package dev.baton.platform.web;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Which controller answers is looked for once, by who calls it.
 *
 * <p>Before each request, also those of the engine's REST API, Spring Security would look through all controllers, for
 * rules about them; ours are about paths.
 */
@Component
class UnaskedControllers implements BeanPostProcessor {

    private final ApplicationContext context;

    UnaskedControllers(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean.getClass() == HandlerMappingIntrospector.class ? new Unasked(context) : bean;
    }

    private static final class Unasked extends HandlerMappingIntrospector {

        Unasked(ApplicationContext context) {
            setApplicationContext(context);
        }

        @Override
        public Filter createCacheFilter() {
            return (request, response, chain) -> chain.doFilter(request, response);
        }
    }
}
