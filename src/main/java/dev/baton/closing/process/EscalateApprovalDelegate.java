package dev.baton.closing.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.closing.ClosingLetters;
import dev.baton.platform.organisation.Groups;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(DealClosingProcess.APPROVE_DISCOUNT)
                .list()
                .forEach(open -> tasks.addCandidateGroup(open.getId(), Groups.EXECUTIVES));
        letters.escalateApproval(leadId(execution));
    }
}
