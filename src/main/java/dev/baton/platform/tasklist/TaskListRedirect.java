package dev.baton.platform.tasklist;

import dev.baton.platform.engine.ReadAheadSession;
import dev.baton.platform.engine.Redirect;
import dev.baton.platform.rights.Reach;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the task queries that are understood with the quick statements. */
@Component
class TaskListRedirect implements Redirect {

    private static final String PAGE = "selectTaskByQueryCriteria";
    private static final String COUNT = "selectTaskCountByQueryCriteria";
    private static final String LISTS = "dev.baton.platform.tasklist.TaskLists.";

    @Override
    public Optional<String> inPlaceOf(String statement, @Nullable Object question, ReadAheadSession session) {
        return (statement.equals(PAGE) || statement.equals(COUNT))
                        && question instanceof TaskQueryImpl query
                        && UnderstoodQueries.include(query)
                ? Optional.of(LISTS + (statement.equals(PAGE) ? "page" : "count") + way(query, session))
                : Optional.empty();
    }

    private static String way(TaskQueryImpl query, ReadAheadSession session) {
        AuthorizationCheck check = query.getAuthCheck();
        if (!check.getShouldPerformAuthorizatioCheck() || check.getAuthUserId() == null) {
            return "OfAll";
        }
        if (query.getTaskId() != null || query.getTaskIdIn() != null) {
            return "OfNamed";
        }
        if (!readersAreKept(session) || !Reach.isToldBy(check)) {
            return "";
        }
        return switch (Reach.of(check, session)) {
            case ALL_TASKS -> "OfAll";
            case TASKS_OF_PROCESSES -> "";
            case SINGLE_TASKS -> "OfReaders";
        };
    }

    /** Whether the database keeps with each right on a task what lists are sorted by. */
    private static boolean readersAreKept(ReadAheadSession session) {
        return DbSqlSessionFactory.POSTGRES.equals(
                session.getDbSqlSessionFactory().getDatabaseType());
    }
}
