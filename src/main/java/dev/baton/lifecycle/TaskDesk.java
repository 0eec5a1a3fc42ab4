package dev.baton.lifecycle;

import dev.baton.lead.RefusedException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one counter over which tasks are shown and answered, whichever way the engine is called: only the person who
 * claimed a task may answer it, and only its form decides which variables the process gets.
 */
class TaskDesk {

    /** By process, the variable with the id of what its tasks are about; all others are about a lead. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "recommendation-review", "recommendationId",
            "scorecard-review", "scorecardId",
            "nurture-report", "reportId",
            "undelivered-mail", "caseId");

    private static final Logger LOG = LoggerFactory.getLogger(TaskDesk.class);
    private static final String GONE = "This task is not there any more. " + LostRaces.WORDS;

    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<TaskForms> forms;

    TaskDesk(ProcessEngineConfigurationImpl engine, ObjectProvider<TaskForms> forms) {
        this.engine = engine;
        this.forms = forms;
    }

    /** What the engine shows of a task; whoever comes too late is told so, and not that something failed. */
    <T> T look(String taskId, Supplier<T> engines) {
        try {
            return engines.get();
        } catch (RuntimeException failure) {
            // the engine reads a task and its process one after the other, and stumbles over what went in between
            throw isGone(taskId) ? new BadUserRequestException(GONE, failure) : failure;
        }
    }

    /** What the form of a task shows to somebody whom the engine has let read it. */
    Map<String, Object> show(String taskId, Collection<String> names) {
        Task task = engine.getCommandExecutorTxRequired()
                .execute(command -> command.getTaskManager().findTaskById(taskId));
        return Optional.ofNullable(task)
                .flatMap(this::reachable)
                .map(hand -> forms.getObject().show(hand, isAboutLead(task), names))
                .orElse(Map.of());
    }

    /** Refuses a claim in the name of somebody else; the engine itself would allow it to every candidate. */
    void claim(@Nullable String userId, Runnable claim) {
        if (userId != null && !userId.equals(currentUser())) {
            throw new BadUserRequestException("Claim a task for yourself: nobody takes it for somebody else");
        }
        try {
            claim.run();
        } catch (TaskAlreadyClaimedException quicker) {
            throw new BadUserRequestException(LostRaces.WORDS, quicker);
        } catch (NullValueException gone) {
            throw new BadUserRequestException(GONE, gone);
        } catch (RuntimeException failure) {
            throw LostRaces.isOne(failure) ? new BadUserRequestException(LostRaces.WORDS, failure) : failure;
        }
    }

    /** Claims, and takes the claim back at once from who could not answer the task; the engine's own rights come first. */
    void claimByRule(String taskId, Runnable claim) {
        engine.getCommandExecutorTxRequired().<@Nullable Void>execute(command -> {
            claim.run();
            Task task = command.getTaskManager().findTaskById(taskId);
            forms.getObject().claimRule(task.getTaskDefinitionKey()).ifPresent(rule -> apply(rule, task));
            return null;
        });
    }

    private void apply(ClaimRule rule, Task task) {
        try {
            rule.mayClaim(atHand(task));
        } catch (RefusedException refusal) {
            throw new Refused(refusal);
        }
    }

    /**
     * Writes the answer and lets the engine go on with the flags, all or nothing; from the beginning when a timer or
     * somebody else changed the lead meanwhile.
     */
    <T> T answer(String taskId, Map<String, Object> fields, Function<Map<String, Object>, T> goOn) {
        try {
            // one command, so that what the form reads and writes and what the engine does are one transaction, and the
            // task is read once
            return LostRaces.again(
                    () -> engine.getCommandExecutorTxRequired().execute(command -> answered(taskId, fields, goOn)));
        } catch (Refused refusal) {
            throw refused(isGone(taskId) ? new RefusedException(GONE) : refusal.why);
        } catch (RuntimeException failure) {
            LeadInLog.again();
            throw LostRaces.isOne(failure) ? refused(new RefusedException(LostRaces.WORDS)) : failure;
        }
    }

    // whose task was completed by another meanwhile is refused for that, not for what the other changed
    private boolean isGone(String taskId) {
        return asEngine(() -> readable(taskId)) == null;
    }

    /** A refusal inside a command, in a form that the engine does not log as its own failure. */
    private static final class Refused extends BadUserRequestException {

        private static final long serialVersionUID = 1L;

        private final transient RefusedException why;

        Refused(RefusedException why) {
            super(why.getMessage(), why);
            this.why = why;
        }
    }

    /** The one exception that the engine's REST API answers with 400 and its message, not with 500. */
    private static FormFieldValidationException refused(RefusedException why) {
        return new FormFieldValidationException(null, why.getMessage(), why);
    }

    private <T> T answered(String taskId, Map<String, Object> fields, Function<Map<String, Object>, T> goOn) {
        try {
            return goOn.apply(flags(taskId, fields));
        } catch (RefusedException refusal) {
            throw new Refused(refusal);
        } catch (RuntimeException failure) {
            // in the engine's words, which it does not log as a failure
            throw LostRaces.isOne(failure) ? new OptimisticLockingException(LostRaces.WORDS, failure) : failure;
        }
    }

    private Map<String, Object> flags(String taskId, Map<String, Object> fields) {
        Task task = readable(taskId);
        if (task == null) {
            if (isGone(taskId)) {
                throw new RefusedException(GONE);
            }
            // let the engine say in its own words that the task is not for this person
            return Map.of();
        }
        if (!currentUser().equals(task.getAssignee())) {
            throw new RefusedException("Claim the task first: only the person who claimed it may complete it");
        }
        return forms.getObject().submit(atHand(task), fields);
    }

    private @Nullable Task readable(String taskId) {
        return engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
    }

    private TaskAtHand atHand(Task task) {
        return reachable(task).orElseThrow(() -> new RefusedException(GONE));
    }

    /** The task with what it is about, unless somebody completed it since it was read. */
    private Optional<TaskAtHand> reachable(Task task) {
        return subject(task)
                .map(subject ->
                        new TaskAtHand(task.getId(), task.getTaskDefinitionKey(), currentUser(), (Long) subject));
    }

    private Optional<Object> subject(Task task) {
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
        return Optional.ofNullable(subject);
    }

    // the engine has read the instance for its variable, and keeps it until the command ends: no statement for a log
    private static @Nullable String numberOf(Task task) {
        ExecutionEntity instance = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .get(ExecutionEntity.class, task.getProcessInstanceId());
        return instance == null ? null : instance.getBusinessKey();
    }

    private static boolean isAboutLead(Task task) {
        return !SUBJECTS.containsKey(process(task));
    }

    private static String process(Task task) {
        String definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }

    private String currentUser() {
        Authentication who = engine.getIdentityService().getCurrentAuthentication();
        if (who == null || who.getUserId() == null) {
            throw new RefusedException("A task is answered by a person: log in first");
        }
        return who.getUserId();
    }

    private <T extends @Nullable Object> T asEngine(Callable<T> read) {
        return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(read));
    }
}
