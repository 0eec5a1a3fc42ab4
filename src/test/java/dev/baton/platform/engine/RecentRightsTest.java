package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MembershipEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;

/** What is known of people and what they may see is forgotten when that changes, and not with every task. */
class RecentRightsTest {

    @Test
    void peopleTheirGroupsAndFiltersChangeIt() {
        assertThat(RecentRights.changes(row(new UserEntity()))).isTrue();
        assertThat(RecentRights.changes(row(new MembershipEntity()))).isTrue();
        assertThat(RecentRights.changes(row(new FilterEntity("Task")))).isTrue();
    }

    @Test
    void aTaskOrAProcessAndItsOwnRightsDoNot() {
        assertThat(RecentRights.changes(row(new TaskEntity()))).isFalse();
        assertThat(RecentRights.changes(row(right(Resources.TASK, "4711")))).isFalse();
        assertThat(RecentRights.changes(
                        JointDeleteSessionTest.operation(DbOperationType.UPDATE, right(Resources.TASK, "4711"))))
                .isFalse();
        assertThat(RecentRights.changes(rightsOf(Resources.TASK, "4711"))).isFalse();
        assertThat(RecentRights.changes(rightsOf(Resources.PROCESS_INSTANCE, "4711")))
                .isFalse();
    }

    @Test
    void allOtherRightsDo() {
        assertThat(RecentRights.changes(row(right(Resources.TASK, Authorization.ANY))))
                .isTrue();
        assertThat(RecentRights.changes(row(right(Resources.FILTER, "4711")))).isTrue();
        assertThat(RecentRights.changes(row(right(Resources.PROCESS_DEFINITION, "sales"))))
                .isTrue();
        assertThat(RecentRights.changes(rightsOf(Resources.FILTER, "4711"))).isTrue();
        assertThat(RecentRights.changes(rightsOf(Resources.TASK, Authorization.ANY)))
                .isTrue();
        assertThat(RecentRights.changes(new DbBulkOperation(
                        DbOperationType.DELETE_BULK, AuthorizationEntity.class, "deleteByRemovalTime", Map.of())))
                .isTrue();
    }

    private static AuthorizationEntity right(Resource resource, String id) {
        AuthorizationEntity right = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        right.setResource(resource);
        right.setResourceId(id);
        return right;
    }

    private static DbOperation row(DbEntity entity) {
        return JointDeleteSessionTest.operation(DbOperationType.INSERT, entity);
    }

    private static DbOperation rightsOf(Resource resource, String id) {
        return new DbBulkOperation(
                DbOperationType.DELETE_BULK,
                AuthorizationEntity.class,
                "deleteAuthorizationsForResourceId",
                Map.of("resourceType", resource.resourceType(), "resourceId", id));
    }
}
