package dev.baton.platform.node;

import dev.baton.platform.engine.Redirect;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Asks for the next jobs with the quick statement. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class NextJobsRedirect implements Redirect {

    private static final String ENGINES =
            "org.camunda.bpm.engine.impl.persistence.entity.JobEntity.selectNextJobsToExecute";
    private static final String QUICK = "dev.baton.platform.node.NextJobs.next";

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        Object[] arguments = invocation.getArgs();
        MappedStatement asked = (MappedStatement) arguments[0];
        if (asked.getId().equals(ENGINES)) {
            arguments[0] = asked.getConfiguration().getMappedStatement(QUICK);
        }
        return invocation.proceed();
    }
}
