package dev.baton.platform.tasklist;

import dev.baton.platform.engine.Redirect;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/** Answers the task queries that are understood with the quick statements. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class TaskListRedirect implements Redirect {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.persistence.entity.";
    private static final String PAGE = ENGINE + "TaskEntity.selectTaskByQueryCriteria";
    private static final String COUNT = ENGINE + "TaskEntity.selectTaskCountByQueryCriteria";
    private static final String LISTS = "dev.baton.platform.tasklist.TaskLists.";

    private final boolean readersAreKept;

    /** {@code readersAreKept} tells whether the database keeps with each right on a task what lists are sorted by. */
    TaskListRedirect(boolean readersAreKept) {
        this.readersAreKept = readersAreKept;
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        Object[] arguments = invocation.getArgs();
        MappedStatement asked = (MappedStatement) arguments[0];
        if ((asked.getId().equals(PAGE) || asked.getId().equals(COUNT))
                && arguments[1] instanceof TaskQueryImpl query
                && UnderstoodQueries.include(query)) {
            String what = asked.getId().equals(PAGE) ? "page" : "count";
            arguments[0] = quick(asked, what + way((Executor) invocation.getTarget(), asked, query));
        }
        return invocation.proceed();
    }

    private String way(Executor executor, MappedStatement asked, TaskQueryImpl query) throws SQLException {
        AuthorizationCheck check = query.getAuthCheck();
        if (!check.getShouldPerformAuthorizatioCheck() || check.getAuthUserId() == null) {
            return "OfAll";
        }
        if (query.getTaskId() != null || query.getTaskIdIn() != null) {
            return "OfNamed";
        }
        if (!readersAreKept || !Readers.areAskedFor(check)) {
            return "";
        }
        List<Object> reach =
                executor.query(quick(asked, "reach"), query, RowBounds.DEFAULT, Executor.NO_RESULT_HANDLER);
        return switch ((Integer) reach.get(0)) {
            case 2 -> "OfAll";
            case 1 -> "";
            default -> "OfReaders";
        };
    }

    private static MappedStatement quick(MappedStatement asked, String name) {
        return asked.getConfiguration().getMappedStatement(LISTS + name);
    }
}
