package dev.baton.platform.tasklist;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
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

    private List<Task> visible(TaskEntity task) {
        try {
            getAuthorizationManager().checkAuthorization(rightsToRead(task));
            return List.of(task);
        } catch (AuthorizationException unseen) {
            return List.of(); // a query leaves out what may not be seen
        }
    }

    /** As the engine puts them for its other looks, without reading the execution, which may be gone by now. */
    private static CompositePermissionCheck rightsToRead(TaskEntity task) {
        PermissionCheckBuilder rights = new PermissionCheckBuilder()
                .disjunctive()
                .atomicCheckForResourceId(Resources.TASK, task.getId(), Permissions.READ);
        return task.getProcessDefinitionId() == null
                ? rights.build()
                : rights.atomicCheckForResourceId(
                                Resources.PROCESS_DEFINITION,
                                task.getProcessDefinition().getKey(),
                                Permissions.READ_TASK)
                        .build();
    }
}
