package dev.baton.platform.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of models over variables and {@link ModelBeans}, and those of queries never. */
class ModelExpressions extends JuelExpressionManager {

    private final ModelBeans beans;

    ModelExpressions(ModelBeans beans) {
        this.beans = beans;
    }

    // Only queries ask without a scope. Their expressions come from whoever sends the query (CVE-2026-109432).
    @Override
    public ELContext getElContext(@Nullable VariableScope scope) {
        if (scope == null) {
            throw new BadUserRequestException("Expressions in queries are not evaluated");
        }
        return super.getElContext(scope);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new GuardingElResolver());
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new BeanByName());
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new BeanELResolver(true));
        return resolvers;
    }

    /** Finds the allowed beans, one by one and when they are needed. */
    private final class BeanByName extends ELResolver {

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
            if (base != null || !(property instanceof String name) || !beans.mayBeNamed(name)) {
                return null;
            }
            context.setPropertyResolved(true);
            return beans.get(name);
        }

        @Override
        public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
            return Object.class;
        }

        @Override
        public void setValue(
                ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
            // beans are not replaced
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
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
    }
}
