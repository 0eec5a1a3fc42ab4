package dev.baton.platform.tasklist;

import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Remembers which statements on tasks have reached the database; to be registered before the redirect. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class StatementSpy extends AbstractProcessEnginePlugin implements Interceptor {

    private final List<String> statements = new ArrayList<>();

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(this);
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        String statement = ((MappedStatement) invocation.getArgs()[0]).getId();
        if (statement.contains("Task")) {
            statements.add(statement.substring(statement.lastIndexOf('.') + 1));
        }
        return invocation.proceed();
    }

    /** The statements since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
