package dev.baton.platform.tasklist;

import java.util.Map;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/** Answers the task queries that are understood with the quick statements. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class TaskListRedirect implements Interceptor {

    private static final String TASKS = "org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.";
    private static final String LISTS = "dev.baton.platform.tasklist.TaskLists.";
    private static final Map<String, String> QUICK = Map.of(
            TASKS + "selectTaskByQueryCriteria", LISTS + "page",
            TASKS + "selectTaskCountByQueryCriteria", LISTS + "count");

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        Object[] arguments = invocation.getArgs();
        MappedStatement asked = (MappedStatement) arguments[0];
        String quick = QUICK.get(asked.getId());
        if (quick != null && arguments[1] instanceof TaskQueryImpl query && UnderstoodQueries.include(query)) {
            arguments[0] = asked.getConfiguration().getMappedStatement(quick);
        }
        return invocation.proceed();
    }
}
