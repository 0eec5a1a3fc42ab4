package dev.baton.lifecycle;

import dev.baton.lead.RefusedException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one counter over which tasks are shown and answered, whichever way the engine is called: only the person who
 * claimed a task may answer it, and only its form decides which variables the process gets.
 */
class TaskDesk {

    private static final String GONE = "This task is not there any more. " + LostRaces.WORDS;

    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<TaskForms> forms;
    private final TransactionTemplate transaction;

    TaskDesk(
            ProcessEngineConfigurationImpl engine,
            ObjectProvider<TaskForms> forms,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.forms = forms;
        this.transaction = new TransactionTemplate(transactions);
    }

    Map<String, Object> show(String taskId, Collection<String> names) {
        Task task = readable(taskId);
        return task == null ? Map.of() : forms.getObject().show(atHand(task), isAboutLead(task), names);
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
        } catch (RuntimeException failure) {
            throw LostRaces.isOne(failure) ? new BadUserRequestException(LostRaces.WORDS, failure) : failure;
        }
    }

    /** Writes the answer and lets the engine go on with the flags, all or nothing. */
    <T> T answer(String taskId, Map<String, Object> fields, Function<Map<String, Object>, T> goOn) {
        try {
            return transaction.execute(status -> goOn.apply(flags(taskId, fields)));
        } catch (RefusedException refused) {
            // whose task was completed by another meanwhile is refused for that, not for what the other changed
            boolean gone = asEngine(() -> readable(taskId)) == null;
            throw refused(gone ? new RefusedException(GONE) : refused);
        } catch (RuntimeException failure) {
            throw LostRaces.isOne(failure) ? refused(new RefusedException(LostRaces.WORDS)) : failure;
        }
    }

    /** The one exception that the engine's REST API answers with 400 and its message, not with 500. */
    private static FormFieldValidationException refused(RefusedException why) {
        return new FormFieldValidationException(null, why.getMessage(), why);
    }

    private Map<String, Object> flags(String taskId, Map<String, Object> fields) {
        Task task = readable(taskId);
        if (task == null) {
            if (asEngine(() -> readable(taskId)) == null) {
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
        String variable = isAboutLead(task) ? LeadVariables.LEAD_ID : "recommendationId";
        Object subject = asEngine(() -> engine.getRuntimeService().getVariable(task.getExecutionId(), variable));
        return new TaskAtHand(task.getId(), task.getTaskDefinitionKey(), currentUser(), (Long) subject);
    }

    private static boolean isAboutLead(Task task) {
        return !task.getProcessDefinitionId().startsWith("recommendation-review:");
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
