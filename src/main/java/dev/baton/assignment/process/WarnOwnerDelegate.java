package dev.baton.assignment.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.assignment.HandOffDeadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WarnOwnerDelegate implements JavaDelegate {

    private final HandOffDeadlines deadlines;

    WarnOwnerDelegate(HandOffDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.warnOwner(leadId(execution), (String) execution.getVariable(SalesAssignmentProcess.ESCALATE_AFTER));
    }
}
