package dev.baton.platform.engine;

import java.beans.FeatureDescriptor;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Stands before all other resolvers and lets an expression reach into plain values and model beans only.
 *
 * <p>It names what is allowed instead of what is dangerous: a class, a class loader, the engine's services or the
 * application context are refused because nobody allowed them. Of plain values every property may be read, and {@link
 * ValueMethods} may be called.
 */
class GuardingElResolver extends ELResolver {

    private static final List<Class<?>> VALUES = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Enum.class,
            Date.class,
            Temporal.class,
            TemporalAmount.class,
            Collection.class,
            Map.class,
            DmnDecisionResult.class,
            DmnDecisionTableResult.class,
            DmnDecisionRuleResult.class);

    static final Set<String> OF_EXECUTION = Set.of(
            "processBusinessKey",
            "businessKey",
            "processInstanceId",
            "id",
            "currentActivityId",
            "getVariable",
            "hasVariable",
            "getProcessBusinessKey",
            "getBusinessKey",
            "getProcessInstanceId");

    static final Set<String> OF_TASK =
            Set.of("id", "name", "assignee", "taskDefinitionKey", "getAssignee", "getVariable", "hasVariable");

    private static final Set<String> OF_NO_VALUE = Set.of(
            "class",
            "getClass",
            "declaringClass",
            "getDeclaringClass",
            "wait",
            "notify",
            "notifyAll",
            "describeConstable");

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        check(base, property);
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] parameterTypes,
            Object @Nullable [] parameters) {
        check(base, method);
        if (base != null && isValue(base.getClass()) && !ValueMethods.isAllowed(String.valueOf(method))) {
            throw refused(base, method);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base != null) {
            throw refused(base, property);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        check(base, property);
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        check(base, property);
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    private static void check(@Nullable Object base, @Nullable Object member) {
        if (base != null && !isOpen(base, String.valueOf(member))) {
            throw refused(base, member);
        }
    }

    private static boolean isOpen(Object base, String member) {
        if (OF_NO_VALUE.contains(member)) {
            return false;
        }
        if (base instanceof DelegateExecution) {
            return OF_EXECUTION.contains(member);
        }
        if (base instanceof DelegateTask) {
            return OF_TASK.contains(member);
        }
        Class<?> type = base.getClass();
        return isValue(type) || ModelBeans.isModelBean(type);
    }

    private static boolean isValue(Class<?> type) {
        return (type.isArray() && isPlain(type.getComponentType()))
                || VALUES.stream().anyMatch(allowed -> allowed.isAssignableFrom(type));
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive() || VALUES.stream().anyMatch(allowed -> allowed.isAssignableFrom(type));
    }

    private static ELException refused(Object base, @Nullable Object member) {
        return new ELException("'%s' of a %s is not open to expressions; use variables or a @ModelBean"
                .formatted(member, base.getClass().getSimpleName()));
    }
}
