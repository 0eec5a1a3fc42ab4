package dev.baton.platform.tasklist;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks for one task by its id alone gets the one that this command has read or will read, after the same question
 * for rights as before any other look at it: each request for a task is such a query, and then asks for both again.
 */
final class TasksById extends TaskManager {

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        if (!isForOneById(query)) {
            return super.findTasksByQueryCriteria(query);
        }
        TaskEntity task = findTaskById(query.getTaskId());
        // a command is refused another tenant's task in other words than a query
        return task == null || task.getTenantId() == null ? visible(task) : super.findTasksByQueryCriteria(query);
    }

    private boolean isForOneById(TaskQueryImpl query) {
        return query.getTaskId() != null
                && nothingIsRevoked()
                && query.getFirstResult() == 0
                && query.getMaxResults() > 0
                && UnderstoodQueries.include(query)
                && query.getQueries().size() == 1
                && Criteria.askForNothingBeside("taskId", query);
    }

    /** Where something may be, queries and commands do not agree on what it means. */
    private boolean nothingIsRevoked() {
        return getCommandContext()
                .getProcessEngineConfiguration()
                .getAuthorizationCheckRevokes()
                .equals(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
    }

    private List<Task> visible(@Nullable TaskEntity task) {
        return task == null || !isVisible(task) ? List.of() : List.of(task);
    }

    private boolean isVisible(TaskEntity task) {
        try {
            getCommandContext()
                    .getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkReadTask(task));
            return true;
        } catch (AuthorizationException unseen) {
            return false; // a query leaves out what may not be seen
        }
    }
}
