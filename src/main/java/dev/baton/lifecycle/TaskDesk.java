package dev.baton.lifecycle;

import dev.baton.lead.RefusedException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one counter over which tasks are shown and answered, whichever way the engine is called: only the person who
 * claimed a task may answer it, and only its form decides which variables the process gets.
 */
class TaskDesk {

    private static final String GONE = "This task is not there any more. " + LostRaces.WORDS;

    private final ProcessEngineConfigurationImpl engine;
    private final OpenTasks tasks;
    private final ObjectProvider<TaskForms> forms;

    TaskDesk(ProcessEngineConfigurationImpl engine, ObjectProvider<TaskForms> forms) {
        this.engine = engine;
        this.tasks = new OpenTasks(engine);
        this.forms = forms;
    }

    /** What the engine shows of a task; whoever comes too late is told so, and not that something failed. */
    <T> T look(String taskId, Supplier<T> engines) {
        try {
            return engines.get();
        } catch (RuntimeException failure) {
            // the engine reads a task and its process one after the other, and stumbles over what went in between
            throw tasks.isGone(taskId) ? new BadUserRequestException(GONE, failure) : failure;
        }
    }

    /** What the form of a task shows to somebody whom the engine has let read it. */
    Map<String, Object> show(String taskId, Collection<String> names) {
        Task task = engine.getCommandExecutorTxRequired()
                .execute(command -> command.getTaskManager().findTaskById(taskId));
        return Optional.ofNullable(task)
                .flatMap(this::reachable)
                .map(hand -> forms.getObject().show(hand, OpenTasks.isAboutLead(task), names))
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
            // whose task was completed by another meanwhile is refused for that, not for what the other changed
            throw refused(tasks.isGone(taskId) ? new RefusedException(GONE) : refusal.why);
        } catch (RuntimeException failure) {
            LeadInLog.again();
            throw LostRaces.isOne(failure) ? refused(new RefusedException(LostRaces.WORDS)) : failure;
        }
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
            if (tasks.isGone(taskId)) {
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
        return tasks.subject(task)
                .map(subject -> new TaskAtHand(task.getId(), task.getTaskDefinitionKey(), currentUser(), subject));
    }

    private String currentUser() {
        Authentication who = engine.getIdentityService().getCurrentAuthentication();
        if (who == null || who.getUserId() == null) {
            throw new RefusedException("A task is answered by a person: log in first");
        }
        return who.getUserId();
    }
}
