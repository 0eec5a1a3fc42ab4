package dev.baton.platform.engine;

import dev.baton.platform.ModelBean;
import dev.baton.platform.Tells;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** The beans that a model may name; all others do not exist for it. */
@Component
class ModelBeans {

    private static final String OWN_CODE = "dev.baton.";
    private static final String FORM = "Form";

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

    /** Whether people can answer the task of this id; its form is a bean named after it. */
    boolean hasForm(String task) {
        return context.containsBean(StringUtils.uncapitalize(task) + FORM);
    }

    /** The ids of all tasks that people can answer. */
    Stream<String> tasksWithForms() {
        return Stream.of(context.getBeanDefinitionNames())
                .filter(name -> name.endsWith(FORM) && isOwn(typeOf(name)))
                .map(name -> StringUtils.capitalize(name.substring(0, name.length() - FORM.length())))
                .sorted();
    }

    /** What tables may ask, by the name under which they are told it. */
    Map<String, Set<String>> facts() {
        return Stream.of(context.getBeanDefinitionNames())
                .map(this::typeOf)
                .filter(Objects::nonNull)
                .filter(ModelBeans::isModelBean)
                .flatMap(type -> Stream.of(ClassUtils.getUserClass(type).getMethods()))
                .map(method -> method.getAnnotation(Tells.class))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Tells::of, facts -> new TreeSet<>(List.of(facts.names()))));
    }

    Object get(String name) {
        return context.getBean(name);
    }

    static boolean isModelBean(Class<?> type) {
        return ClassUtils.getUserClass(type).isAnnotationPresent(ModelBean.class);
    }

    private static boolean isStep(Class<?> type) {
        return isOwn(type)
                && (JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type));
    }

    private static boolean isOwn(@Nullable Class<?> type) {
        return type != null && ClassUtils.getUserClass(type).getName().startsWith(OWN_CODE);
    }

    // false: models are checked while the engine is still being built, so no bean may be made for the question
    private @Nullable Class<?> typeOf(String name) {
        return context.containsBean(name) ? context.getType(name, false) : null;
    }
}
