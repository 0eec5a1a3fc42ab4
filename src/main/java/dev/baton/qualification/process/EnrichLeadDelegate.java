package dev.baton.qualification.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.qualification.Disqualification;
import dev.baton.qualification.Qualification;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EnrichLeadDelegate implements JavaDelegate {

    private final Qualification qualification;

    EnrichLeadDelegate(Qualification qualification) {
        this.qualification = qualification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!qualification.enrich(leadId(execution))) {
            execution.setVariable(LeadQualificationProcess.SETBACK, Disqualification.NOT_CONTACTABLE.name());
            throw new BpmnError(LeadQualificationProcess.LEAD_NOT_CONTACTABLE, "No consent to reach the person");
        }
    }
}
