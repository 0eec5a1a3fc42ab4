package dev.baton.platform.engine;

import dev.baton.platform.ModelBean;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans that a model may name; all others do not exist for it. */
@Component
class ModelBeans {

    private static final String OWN_CODE = "dev.baton.";

    private final ApplicationContext context;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    /** Whether there is a bean of this name that a model may use in an expression. */
    boolean mayBeNamed(String name) {
        Class<?> type = typeOf(name);
        return type != null && (isStep(type) || isModelBean(type));
    }

    /** Whether there is a bean of this name that may stand behind a service task or a listener. */
    boolean isStep(String name) {
        Class<?> type = typeOf(name);
        return type != null && isStep(type);
    }

    /** Whether there is a bean of this name that no model may use. */
    boolean isHidden(String name) {
        return context.containsBean(name) && !mayBeNamed(name);
    }

    Object get(String name) {
        return context.getBean(name);
    }

    static boolean isModelBean(Class<?> type) {
        return ClassUtils.getUserClass(type).isAnnotationPresent(ModelBean.class);
    }

    private static boolean isStep(Class<?> type) {
        return ClassUtils.getUserClass(type).getName().startsWith(OWN_CODE)
                && (JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type));
    }

    // false: models are checked while the engine is still being built, so no bean may be made for the question
    private @Nullable Class<?> typeOf(String name) {
        return context.containsBean(name) ? context.getType(name, false) : null;
    }
}
