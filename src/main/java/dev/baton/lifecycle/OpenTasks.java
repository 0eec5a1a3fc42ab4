package dev.baton.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the engine knows of a task, whoever asks: whether it is still there, and what it is about. */
class OpenTasks {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTasks.class);

    /** By process, the variable with the id of what its tasks are about; all others are about a lead. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "recommendation-review", "recommendationId",
            "scorecard-review", "scorecardId",
            "nurture-report", "reportId",
            "undelivered-mail", "caseId");

    private final ProcessEngineConfigurationImpl engine;

    OpenTasks(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Asked of the database: a task that this command has read may have gone since. */
    boolean isGone(String taskId) {
        return asEngine(() ->
                        engine.getTaskService().createTaskQuery().taskId(taskId).count())
                == 0;
    }

    static boolean isAboutLead(Task task) {
        return !SUBJECTS.containsKey(process(task));
    }

    /**
     * The id of what the task is about; empty when somebody completed it since it was read.
     *
     * @throws IllegalStateException when the task is there and its process has lost the id
     */
    Optional<Long> subject(Task task) {
        String variable = SUBJECTS.getOrDefault(process(task), LeadVariables.LEAD_ID);
        Object subject = null;
        try {
            subject = asEngine(() -> {
                Object id = engine.getRuntimeService().getVariable(task.getExecutionId(), variable);
                LeadInLog.put(isAboutLead(task) ? numberOf(task) : null);
                return id;
            });
        } catch (NullValueException withoutExecution) {
            LOG.debug("Task {} has no execution any more", task.getId(), withoutExecution);
        }
        if (subject == null && !isGone(task.getId())) {
            throw new IllegalStateException(
                    "The process of the task %s has no variable '%s'".formatted(task.getId(), variable));
        }
        return Optional.ofNullable((Long) subject);
    }

    // the engine has read the instance for its variable, and keeps it until the command ends: no statement for a log
    private static @Nullable String numberOf(Task task) {
        ExecutionEntity instance = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .get(ExecutionEntity.class, task.getProcessInstanceId());
        return instance == null ? null : instance.getBusinessKey();
    }

    private static String process(Task task) {
        String definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }

    private <T extends @Nullable Object> T asEngine(Callable<T> read) {
        return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(read));
    }
}
