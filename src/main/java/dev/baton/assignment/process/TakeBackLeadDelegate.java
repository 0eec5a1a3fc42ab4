package dev.baton.assignment.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.assignment.Assignments;
import dev.baton.assignment.process.SalesAssignmentProcess.Acceptance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeBackLeadDelegate implements JavaDelegate {

    private final Assignments assignments;

    TakeBackLeadDelegate(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean anotherOwner = assignments.takeBack(leadId(execution));
        execution.setVariable(SalesAssignmentProcess.ANOTHER_OWNER, anotherOwner);
        if (!anotherOwner) {
            execution.setVariable(SalesAssignmentProcess.ACCEPTANCE, Acceptance.SILENT.name());
            execution.setVariable(SalesAssignmentProcess.SETBACK, SalesAssignmentProcess.SILENCE);
        }
    }
}
