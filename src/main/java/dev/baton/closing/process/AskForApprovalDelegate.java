package dev.baton.closing.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.closing.ApprovalLimit;
import dev.baton.closing.Approvals;
import dev.baton.closing.ApproverRole;
import dev.baton.closing.PendingApproval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskForApprovalDelegate implements JavaDelegate {

    private final Approvals approvals;

    AskForApprovalDelegate(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PendingApproval pending = approvals.ask(
                leadId(execution),
                new ApprovalLimit(
                        ApproverRole.valueOf((String) execution.getVariable(DealClosingProcess.APPROVER_ROLE)),
                        (Boolean) execution.getVariable(DealClosingProcess.FINANCE_APPROVES)));
        execution.setVariable(DealClosingProcess.APPROVER_ROLE, pending.role().name());
        execution.setVariable(DealClosingProcess.APPROVER_GROUP, pending.group());
        execution.setVariable(DealClosingProcess.FINANCE_APPROVES, pending.finance());
    }
}
