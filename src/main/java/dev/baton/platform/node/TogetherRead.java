package dev.baton.platform.node;

import dev.baton.platform.engine.OwnStatements;
import dev.baton.platform.engine.ReadAheadSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.util.BitMaskUtil;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Reads at once what the engine asks for while it does the jobs of a group: them, the instances they belong to and what
 * hangs on these, each table with one statement however many jobs there are. What is not there by then the engine looks for
 * itself. What is only read is as old as the group; a row that is written meanwhile and by a job as well is noticed by its
 * revision.
 */
@Component
class TogetherRead extends AbstractProcessEnginePlugin {

    private static final ClassPathResource MAPPER = new ClassPathResource("together-read.xml", TogetherRead.class);
    private static final String OURS = "dev.baton.platform.node.TogetherRead.";

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        OwnStatements.add(MAPPER, engine);
    }

    static void of(List<String> ids, CommandContext engine) {
        ReadAheadSession session = ReadAheadSession.of(engine);
        List<JobEntity> jobs = session.read(OURS + "jobs", ids);
        jobs.forEach(job -> session.keep("selectJob", job.getId(), List.of(job)));
        new Rows<>("incidents", IncidentEntity::getConfiguration)
                .keep(session, "selectIncidentsByConfiguration", keys(jobs, JobEntity::getId));
        instances(session, keys(jobs, JobEntity::getProcessInstanceId));
    }

    private static void instances(ReadAheadSession session, Set<String> instances) {
        List<ExecutionEntity> executions = new Rows<>("executions", ExecutionEntity::getProcessInstanceId)
                .keep(session, "selectExecutionsByProcessInstanceId", instances);
        executions.forEach(execution -> session.keep("selectExecution", execution.getId(), List.of(execution)));
        new Rows<>("variables", VariableInstanceEntity::getExecutionId)
                .keep(session, "selectVariablesByExecutionId", with(ExecutionEntity.VARIABLES_STATE_BIT, executions));
        new Rows<>("subscriptions", EventSubscriptionEntity::getExecutionId)
                .keep(
                        session,
                        "selectEventSubscriptionsByExecution",
                        with(ExecutionEntity.EVENT_SUBSCRIPTIONS_STATE_BIT, executions));
        new Rows<>("tasks", TaskEntity::getExecutionId)
                .keep(session, "selectTasksByExecutionId", with(ExecutionEntity.TASKS_STATE_BIT, executions));
        new Rows<>("jobsOfExecutions", JobEntity::getExecutionId)
                .keep(session, "selectJobsByExecutionId", with(ExecutionEntity.JOBS_STATE_BIT, executions));
        session.<HistoricProcessInstanceEntity>read(
                        OURS + "beginnings", keys(executions, ExecutionEntity::getRootProcessInstanceIdRaw))
                .forEach(root ->
                        session.keep("selectHistoricProcessInstanceEvent", root.getProcessInstanceId(), List.of(root)));
    }

    /** Those of which the engine noted that such a thing may hang on them; of the others it does not ask. */
    private static Set<String> with(int bit, List<ExecutionEntity> executions) {
        return keys(
                executions.stream()
                        .filter(execution -> BitMaskUtil.isBitOn(execution.getCachedEntityStateRaw(), bit))
                        .toList(),
                ExecutionEntity::getId);
    }

    private static <T> Set<String> keys(Collection<T> rows, Function<T, String> key) {
        return rows.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Rows of one table that are asked for by one column. */
    private record Rows<T>(String statement, Function<T, String> column) {

        List<T> keep(ReadAheadSession session, String engines, Set<String> keys) {
            List<T> rows = session.read(OURS + statement, keys);
            Map<String, List<T>> found = rows.stream().collect(Collectors.groupingBy(column));
            keys.forEach(key -> session.keep(engines, key, found.getOrDefault(key, List.of())));
            return rows;
        }
    }
}
