package dev.baton.platform.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;

/** Several rows of one table that go in one statement: all as they were read, or somebody was quicker. */
final class JointDelete extends DbBulkOperation {

    private final List<DbEntityOperation> rows;

    JointDelete(String statement, List<DbEntityOperation> rows) {
        super(DbOperationType.DELETE_BULK, rows.get(0).getEntityType(), statement, keys(rows));
        this.rows = rows;
    }

    private static Map<String, Object[]> keys(List<DbEntityOperation> rows) {
        List<DbEntity> entities =
                rows.stream().map(DbEntityOperation::getEntity).toList();
        return Map.of(
                "ids", entities.stream().map(DbEntity::getId).toArray(String[]::new),
                "revisions",
                        entities.stream()
                                .map(entity -> ((HasDbRevision) entity).getRevision())
                                .toArray(Integer[]::new));
    }

    /** What became of the statement is what became of each row; the engine knows failures of single rows only. */
    List<DbEntityOperation> rows() {
        return rows;
    }
}
