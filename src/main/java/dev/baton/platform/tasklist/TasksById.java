package dev.baton.platform.tasklist;

import dev.baton.platform.rights.Revokes;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

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
        if (task == null) {
            return List.of();
        }
        return isLikeAnyOther(task) ? visible(task) : super.findTasksByQueryCriteria(query);
    }

    /** To other tasks commands and queries apply other rights. */
    private static boolean isLikeAnyOther(TaskEntity task) {
        return task.getTenantId() == null && task.getCaseExecutionId() == null;
    }

    private boolean isForOneById(TaskQueryImpl query) {
        return query.getTaskId() != null
                && Revokes.areUnknownTo(getCommandContext())
                && query.getFirstResult() == 0
                && query.getMaxResults() > 0
                && UnderstoodQueries.include(query)
                && query.getQueries().size() == 1
                && Criteria.askForNothingBeside("taskId", query);
    }

    /** As the engine's other looks at a task do; a query leaves out what may not be seen. */
    private List<Task> visible(TaskEntity task) {
        try {
            getCommandContext()
                    .getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkReadTask(task));
            return List.of(task);
        } catch (AuthorizationException unseen) {
            return List.of();
        }
    }
}
