package dev.baton.assignment.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.assignment.Assignment;
import dev.baton.assignment.Assignments;
import dev.baton.assignment.SalesTeams;
import dev.baton.platform.node.SharingStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AssignLeadDelegate extends SharingStep implements JavaDelegate {

    private final Assignments assignments;

    AssignLeadDelegate(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Assignment offer = assignments.assign(
                leadId(execution), (String) execution.getVariable(SalesAssignmentProcess.ESCALATE_AFTER));
        execution.setVariable(SalesAssignmentProcess.WHY_THIS_REP, offer.reason());
        execution.setVariable(SalesAssignmentProcess.ASSIGNEE, offer.assignee());
        execution.setVariable(SalesAssignmentProcess.TEAM_GROUP, SalesTeams.groupOf(offer.teamCode()));
        execution.setVariable(SalesAssignmentProcess.MANAGER_GROUP, SalesTeams.managersOf(offer.teamCode()));
    }
}
