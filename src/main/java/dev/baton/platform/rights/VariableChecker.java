package dev.baton.platform.rights;

import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The same as {@link OwnRights} for the variables of one instance: seeing it is not enough to read them. */
final class VariableChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadProcessInstanceVariable(ExecutionEntity execution) {
        getAuthorizationManager()
                .checkAuthorization(
                        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                        Resources.PROCESS_DEFINITION,
                        execution.getProcessDefinition().getKey());
    }
}
