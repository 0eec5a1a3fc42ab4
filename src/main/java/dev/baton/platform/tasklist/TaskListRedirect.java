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

/** Answers the task queries that are understood, and what the engine asks before them, with the quick statements. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class TaskListRedirect implements Interceptor {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.persistence.entity.";
    private static final String LISTS = "dev.baton.platform.tasklist.TaskLists.";
    private static final Map<String, String> QUICK = Map.of(
            ENGINE + "TaskEntity.selectTaskByQueryCriteria", LISTS + "page",
            ENGINE + "TaskEntity.selectTaskCountByQueryCriteria", LISTS + "count",
            ENGINE + "AuthorizationEntity.selectAuthorizedGroupIds", LISTS + "groupsWithRights");

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        Object[] arguments = invocation.getArgs();
        MappedStatement asked = (MappedStatement) arguments[0];
        String quick = QUICK.get(asked.getId());
        boolean leftToTheEngine = arguments[1] instanceof TaskQueryImpl query && !UnderstoodQueries.include(query);
        if (quick != null && !leftToTheEngine) {
            arguments[0] = asked.getConfiguration().getMappedStatement(quick);
        }
        return invocation.proceed();
    }
}
