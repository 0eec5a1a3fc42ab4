package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;

/** In the order of the engine: what is new, what is changed, what goes. */
class JointDeleteSessionTest {

    private final DbOperation newRight = operation(DbOperationType.INSERT, new AuthorizationEntity());
    private final DbOperation goneRight = operation(DbOperationType.DELETE, new AuthorizationEntity());
    private final DbOperation newTask = operation(DbOperationType.INSERT, new TaskEntity());
    private final DbOperation changedTask = operation(DbOperationType.UPDATE, new TaskEntity());
    private final DbOperation goneTask = operation(DbOperationType.DELETE, new TaskEntity());
    private final DbOperation newExecution = operation(DbOperationType.INSERT, new ExecutionEntity());

    @Test
    void aRightOnANewTaskComesAfterIt() {
        assertThat(ordered(newRight, newExecution, newTask, goneTask, goneRight))
                .containsExactly(newExecution, newTask, newRight, goneTask, goneRight);
    }

    @Test
    void theRightOfWhoClaimsComesAfterTheClaim() {
        assertThat(ordered(newRight, newExecution, changedTask, goneRight))
                .containsExactly(newExecution, changedTask, newRight, goneRight);
    }

    @Test
    void aRightComesAfterAllTasks() {
        assertThat(ordered(newRight, newTask, newExecution, changedTask, goneTask))
                .containsExactly(newTask, newExecution, changedTask, newRight, goneTask);
    }

    @Test
    void withoutATaskThatIsWrittenTheOrderStays() {
        assertThat(ordered(newRight, newExecution, goneTask)).containsExactly(newRight, newExecution, goneTask);
        assertThat(ordered(newExecution, newTask)).containsExactly(newExecution, newTask);
    }

    private static List<DbOperation> ordered(DbOperation... operations) {
        return JointDeleteSession.rightsAfterTasks(Stream.of(operations).toList());
    }

    static DbOperation operation(DbOperationType type, DbEntity entity) {
        DbEntityOperation operation = new DbEntityOperation();
        operation.setEntity(entity);
        operation.setEntityType(entity.getClass());
        operation.setOperationType(type);
        return operation;
    }
}
