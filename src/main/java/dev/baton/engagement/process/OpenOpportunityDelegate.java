package dev.baton.engagement.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.engagement.Engagements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenOpportunityDelegate implements JavaDelegate {

    private final Engagements engagements;

    OpenOpportunityDelegate(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        engagements.openOpportunity(leadId(execution));
    }
}
