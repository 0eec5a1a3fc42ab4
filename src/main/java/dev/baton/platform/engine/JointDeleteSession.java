package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Writes what a command changed as the engine does, but deletes rows of one table that follow each other together, and
 * writes a right on a task after the task: the right keeps what the task is sorted by, and would be written once more when
 * the task comes.
 */
final class JointDeleteSession extends ReadAheadSession {

    private static final String STATEMENTS = "dev.baton.platform.engine.JointStatements.";

    private static final Map<Class<?>, String> TABLES = Map.of(
            VariableInstanceEntity.class, "variables",
            ExecutionEntity.class, "executions",
            TaskEntity.class, "tasks",
            EventSubscriptionEntity.class, "eventSubscriptions",
            TimerEntity.class, "jobs",
            MessageEntity.class, "jobs");

    JointDeleteSession(DbSqlSessionFactory factory, List<Redirect> redirects, RecentRights recent) {
        super(factory, redirects, recent);
    }

    @Override
    public FlushResult executeDbOperations(List<DbOperation> operations) {
        List<DbOperation> joined = new ArrayList<>();
        List<DbEntityOperation> rows = new ArrayList<>();
        for (DbOperation operation : rightsAfterTasks(operations)) {
            String table = tableOfDelete(operation);
            if (!rows.isEmpty() && !tableOf(rows.get(0)).equals(table)) {
                joined.add(together(rows));
                rows = new ArrayList<>();
            }
            if (table.isEmpty()) {
                joined.add(operation);
            } else {
                rows.add((DbEntityOperation) operation);
            }
        }
        if (!rows.isEmpty()) {
            joined.add(together(rows));
        }
        return singly(super.executeDbOperations(joined));
    }

    static List<DbOperation> rightsAfterTasks(List<DbOperation> operations) {
        List<DbOperation> rights =
                operations.stream().filter(JointDeleteSession::isNewRight).toList();
        if (rights.isEmpty()) {
            return operations;
        }
        List<DbOperation> ordered = new ArrayList<>(
                operations.stream().filter(operation -> !isNewRight(operation)).toList());
        for (int place = ordered.size(); place > 0; place--) {
            if (writesTask(ordered.get(place - 1))) {
                ordered.addAll(place, rights);
                return ordered;
            }
        }
        return operations;
    }

    private static boolean isNewRight(DbOperation operation) {
        return operation.getOperationType() == DbOperationType.INSERT
                && operation.getEntityType() == AuthorizationEntity.class;
    }

    private static boolean writesTask(DbOperation operation) {
        return operation.getOperationType() != DbOperationType.DELETE && operation.getEntityType() == TaskEntity.class;
    }

    private static DbOperation together(List<DbEntityOperation> rows) {
        return rows.size() == 1 ? rows.get(0) : new JointDelete(STATEMENTS + tableOf(rows.get(0)), rows);
    }

    private static String tableOfDelete(DbOperation operation) {
        return operation.getOperationType() == DbOperationType.DELETE && operation instanceof DbEntityOperation
                ? tableOf(operation)
                : "";
    }

    private static String tableOf(DbOperation operation) {
        return TABLES.getOrDefault(operation.getEntityType(), "");
    }

    private static FlushResult singly(FlushResult result) {
        return FlushResult.withFailuresAndRemaining(
                singly(result.getFailedOperations()), singly(result.getRemainingOperations()));
    }

    private static List<DbOperation> singly(List<DbOperation> operations) {
        return operations.stream()
                .flatMap(operation ->
                        operation instanceof JointDelete joint ? joint.rows().stream() : Stream.of(operation))
                .toList();
    }

    @Override
    protected void bulkDeletePerformed(DbBulkOperation operation, int deleted, PersistenceException failure) {
        if (operation instanceof JointDelete joint) {
            boolean complete = deleted == joint.rows().size();
            joint.rows().forEach(row -> entityDeletePerformed(row, complete ? 1 : 0, failure));
            joint.setState(joint.rows().get(0).getState());
        } else {
            super.bulkDeletePerformed(operation, deleted, failure);
        }
    }
}
