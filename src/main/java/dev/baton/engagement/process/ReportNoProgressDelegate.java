package dev.baton.engagement.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.assignment.Assignments;
import dev.baton.assignment.SalesTeams;
import dev.baton.engagement.Engagements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReportNoProgressDelegate implements JavaDelegate {

    private final Engagements engagements;
    private final Assignments assignments;
    private final SalesTeams teams;

    ReportNoProgressDelegate(Engagements engagements, Assignments assignments, SalesTeams teams) {
        this.engagements = engagements;
        this.assignments = assignments;
        this.teams = teams;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String team = assignments.open(leadId(execution)).teamCode();
        engagements.reportNoProgress(leadId(execution), teams.get(team).manager());
    }
}
