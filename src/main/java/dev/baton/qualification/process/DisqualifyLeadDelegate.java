package dev.baton.qualification.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.qualification.Disqualification;
import dev.baton.qualification.Qualification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DisqualifyLeadDelegate implements JavaDelegate {

    private final Qualification qualification;

    DisqualifyLeadDelegate(Qualification qualification) {
        this.qualification = qualification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = (String) execution.getVariable(LeadQualificationProcess.SETBACK);
        qualification.disqualify(
                leadId(execution), reason == null ? Disqualification.NO_SIGNAL : Disqualification.valueOf(reason));
        execution.setVariable(LeadQualificationProcess.QUALIFIED, false);
    }
}
