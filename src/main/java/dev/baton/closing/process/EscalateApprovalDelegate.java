package dev.baton.closing.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.closing.ClosingLetters;
import dev.baton.platform.organisation.Groups;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class EscalateApprovalDelegate implements JavaDelegate {

    private final ClosingLetters letters;

    EscalateApprovalDelegate(ClosingLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        // one at the most; a list without an end is refused when an administrator runs the timer by hand
        Task open = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(DealClosingProcess.APPROVE_DISCOUNT)
                .singleResult();
        if (open != null) {
            tasks.addCandidateGroup(open.getId(), Groups.EXECUTIVES);
        }
        letters.escalateApproval(leadId(execution));
    }
}
