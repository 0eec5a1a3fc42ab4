package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/**
 * Asks the database as the engine does, but gives what was read ahead when the engine asks for it, until something is
 * written: as long as MyBatis remembers what it read.
 *
 * <p>Longer than most, as all of it is one session of the engine: four of its methods, and what each reads ahead.
 */
public class ReadAheadSession extends BatchDbSqlSession {

    private static final String OURS = "dev.baton.platform.engine.ReadAheadSession.";

    private static final Map<String, String> PARTS_OF_A_TASK = Map.of(
            "subtasks", "selectTasksByParentTaskId",
            "variables", "selectVariablesByTaskId",
            "links", "selectIdentityLinksByTask");

    private static final String JOBS_OF_EXECUTION = "selectJobsByExecutionId";
    private static final String IS_GRANTED = "isUserAuthorizedForResource";

    private final Ahead ahead = new Ahead();
    private final List<Redirect> redirects;
    private final RecentRights recent;

    ReadAheadSession(DbSqlSessionFactory factory, List<Redirect> redirects, RecentRights recent) {
        super(factory);
        this.redirects = redirects;
        this.recent = recent;
    }

    /** The one of this command. */
    public static ReadAheadSession of(CommandContext command) {
        return (ReadAheadSession) command.getDbSqlSession();
    }

    /** Rows for many keys, of which the engine does not know yet. */
    @SuppressWarnings("unchecked")
    public <T> List<T> read(String statement, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : (List<T>) executeSelectList(statement, Map.of("keys", keys.toArray(String[]::new)));
    }

    /** Keeps what the engine's statement would find for this key. */
    public void keep(String statement, String key, Collection<?> rows) {
        ahead.keep(statement, key, rows);
    }

    /** The first of what was kept, if anything was. */
    public Optional<Object> kept(String statement, String key) {
        return ahead.of(statement, key).stream().flatMap(List::stream).findFirst();
    }

    @Override
    public List<?> selectList(String statement, @Nullable Object parameter) {
        if (statement.equals(JOBS_OF_EXECUTION)
                && ahead.of(statement, parameter).isEmpty()) {
            Ahead.key(parameter).ifPresent(this::readJobs);
        }
        if (statement.equals(IS_GRANTED) && parameter instanceof AuthorizationCheck check) {
            return ahead.granted(check)
                    .<List<?>>map(granted -> List.of(granted ? 1 : 0))
                    .orElseGet(() -> asked(statement, parameter));
        }
        return known(statement, parameter).orElseGet(() -> asked(statement, parameter));
    }

    @SuppressWarnings("unchecked")
    private List<Object> asked(String statement, @Nullable Object parameter) {
        return (List<Object>) super.selectList(redirected(statement, parameter), parameter);
    }

    @Override
    public @Nullable Object selectOne(String statement, @Nullable Object parameter) {
        return super.selectOne(redirected(statement, parameter), parameter);
    }

    /** What is asked in its place, if anything is. */
    public String redirected(String statement, @Nullable Object parameter) {
        return redirects.stream()
                .flatMap(redirect -> redirect.inPlaceOf(statement, parameter, this).stream())
                .findFirst()
                .orElse(statement);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends DbEntity> T selectById(Class<T> type, String id) {
        String statement = dbSqlSessionFactory.getSelectStatement(type);
        if (ahead.of(statement, id).isEmpty()) {
            if (type == ExecutionEntity.class) {
                readInstanceOf(id);
            } else if (type == TaskEntity.class) {
                readTask(id);
            }
        }
        return known(statement, id).map(rows -> (T) rows.get(0)).orElseGet(() -> super.selectById(type, id));
    }

    /** Who asks for an execution mostly asks for the others of its instance next. */
    private void readInstanceOf(String execution) {
        keepInstance(executeSelectList(OURS + "instanceOf", execution));
    }

    private void keepInstance(List<?> executions) {
        for (Object one : executions) {
            ExecutionEntity execution = (ExecutionEntity) one;
            keep("selectExecution", execution.getId(), List.of(execution));
            keep("selectExecutionsByProcessInstanceId", execution.getProcessInstanceId(), executions);
        }
    }

    /** A task is mostly asked next for what it has none of; who only looks asks for little, and objects cost more than that. */
    private void readTask(String id) {
        TaskSeenBy asked = TaskSeenBy.viewer(id);
        boolean looks = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        for (Object found : executeSelectList(OURS + (looks ? "taskAndRights" : "taskAndWhatItHas"), asked)) {
            Map<?, ?> row = (Map<?, ?>) found;
            TaskEntity task = (TaskEntity) Objects.requireNonNull(row.get("task"));
            TaskRights.of(asked, row).ifPresent(ahead::keep);
            keep("selectTask", id, List.of(task));
            keepInstance(row.get("instance") instanceof List<?> executions ? executions : List.of());
            if (task.getExecutionId() != null && Boolean.FALSE.equals(row.get("neighbours"))) {
                keep("selectTasksByExecutionId", task.getExecutionId(), List.of(task));
            }
            PARTS_OF_A_TASK.forEach((part, statement) -> {
                if (Boolean.FALSE.equals(row.get(part))) {
                    keep(statement, id, List.of());
                }
            });
        }
    }

    /** A job that ends mostly did not fail. */
    private void readJobs(String execution) {
        List<Object> jobs = new ArrayList<>();
        for (Object found : executeSelectList(OURS + "jobsOfExecution", execution)) {
            Map<?, ?> row = (Map<?, ?>) found;
            JobEntity job = (JobEntity) Objects.requireNonNull(row.get("job"));
            jobs.add(job);
            if (Boolean.FALSE.equals(row.get("failed"))) {
                keep("selectIncidentsByConfiguration", job.getId(), List.of());
            }
        }
        keep(JOBS_OF_EXECUTION, execution, jobs);
    }

    /** What waits to be written is written before, so that its leads are locked before the rows of their processes. */
    @Override
    public FlushResult executeDbOperations(List<DbOperation> operations) {
        ahead.forget();
        recent.written(operations);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationUtils.triggerFlush();
        }
        try {
            return super.executeDbOperations(operations);
        } finally {
            ahead.forget(); // what was read while all that was written
        }
    }

    private Optional<List<Object>> known(String statement, @Nullable Object parameter) {
        Optional<List<Object>> rows = ahead.of(statement, parameter);
        rows.ifPresent(found -> found.forEach(this::fireEntityLoaded));
        return rows.map(ArrayList::new); // the engine takes such a list for its own
    }
}
