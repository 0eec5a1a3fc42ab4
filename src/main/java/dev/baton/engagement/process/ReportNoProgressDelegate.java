package dev.baton.engagement.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.engagement.Engagements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReportNoProgressDelegate implements JavaDelegate {

    private final Engagements engagements;

    ReportNoProgressDelegate(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        engagements.reportNoProgress(leadId(execution));
    }
}
