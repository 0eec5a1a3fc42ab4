package dev.baton.platform.rights;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The same as {@link OwnRights} for the variables of one instance: seeing it is not enough to read them. The model of a task
 * is told by the task, where the engine reads its execution.
 */
final class InstanceChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadProcessInstanceVariable(ExecutionEntity execution) {
        getAuthorizationManager()
                .checkAuthorization(
                        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                        Resources.PROCESS_DEFINITION,
                        execution.getProcessDefinition().getKey());
    }

    @Override
    protected void checkTaskPermission(TaskEntity task, Permission onItsModel, Permission onTask) {
        if (task.getExecutionId() == null) {
            super.checkTaskPermission(task, onItsModel, onTask);
            return;
        }
        getAuthorizationManager()
                .checkAuthorization(new PermissionCheckBuilder()
                        .disjunctive()
                        .atomicCheckForResourceId(Resources.TASK, task.getId(), onTask)
                        .atomicCheckForResourceId(
                                Resources.PROCESS_DEFINITION,
                                task.getProcessDefinition().getKey(),
                                onItsModel)
                        .build());
    }
}
