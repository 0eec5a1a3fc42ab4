package dev.baton.assignment.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.assignment.Assignments;
import dev.baton.platform.node.SharingStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeBackLeadDelegate extends SharingStep implements JavaDelegate {

    private final Assignments assignments;

    TakeBackLeadDelegate(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assignments.takeBack(leadId(execution));
        // flows that began when silence could end a hand-off ask for it
        execution.setVariable(SalesAssignmentProcess.ANOTHER_OWNER, true);
    }
}
