package dev.baton.platform.rights;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;

import dev.baton.platform.engine.RecentRights;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Rights are asked for with the user's groups as they are, and what is in the variables of instances is for who may read
 * just that: seeing an instance is not enough, and finding it by what is in them is reading as well.
 *
 * <p>The engine reads in each command which groups have any rights at all, to leave out the others: that helps who is
 * in thousands of groups of a directory, and costs a statement. A group without rights grants nothing, so the answers
 * are the same.
 */
final class OwnRights extends AuthorizationManager {

    private final RecentRights recent;

    OwnRights(RecentRights recent) {
        this.recent = recent;
    }

    /** One that this command did not read may have been about anything before. */
    @Override
    public void update(AuthorizationEntity right) {
        if (getDbEntityManager().getCachedEntity(AuthorizationEntity.class, right.getId()) != right) {
            recent.change();
        }
        super.update(right);
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** Whether whoever asks is somebody, and is asked for rights. */
    boolean areAsked() {
        return isAuthCheckExecuted();
    }

    /** On a task that this command makes nobody has a right yet. */
    @Override
    public @Nullable AuthorizationEntity findAuthorization(
            int type, @Nullable String user, @Nullable String group, Resource resource, String id) {
        return resource == Resources.TASK && isNewTask(id)
                ? null
                : super.findAuthorization(type, user, group, resource, id);
    }

    private boolean isNewTask(String id) {
        TaskEntity task = getDbEntityManager().getCachedEntity(TaskEntity.class, id);
        return task != null && getDbEntityManager().getDbEntityCache().isTransient(task);
    }

    @Override
    public void configureExecutionQuery(AbstractQuery query) {
        configureQuery(query);
        Permission needed = asksForVariables(query) ? READ_INSTANCE_VARIABLE : READ_INSTANCE;
        addPermissionCheck(
                query.getAuthCheck(),
                new PermissionCheckBuilder()
                        .disjunctive()
                        .atomicCheck(Resources.PROCESS_INSTANCE, "RES.PROC_INST_ID_", Permissions.READ)
                        .atomicCheck(Resources.PROCESS_DEFINITION, "P.KEY_", needed)
                        .build());
    }

    /** Whose task it is sees the variables of the task itself. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        configureQuery(query);
        addPermissionCheck(
                query.getAuthCheck(),
                new PermissionCheckBuilder()
                        .disjunctive()
                        .atomicCheck(Resources.PROCESS_DEFINITION, "PROCDEF.KEY_", READ_INSTANCE_VARIABLE)
                        .atomicCheck(Resources.TASK, "RES.TASK_ID_", Permissions.READ)
                        .build());
    }

    private static boolean asksForVariables(AbstractQuery<?, ?> query) {
        return query instanceof AbstractVariableQueryImpl<?, ?> asked
                && (hasVariables(asked) || orParts(asked).anyMatch(OwnRights::hasVariables));
    }

    private static Stream<? extends AbstractVariableQueryImpl<?, ?>> orParts(AbstractVariableQueryImpl<?, ?> asked) {
        return asked instanceof ProcessInstanceQueryImpl instances ? instances.getQueries().stream() : Stream.empty();
    }

    private static boolean hasVariables(AbstractVariableQueryImpl<?, ?> asked) {
        return !asked.getQueryVariableValues().isEmpty();
    }
}
