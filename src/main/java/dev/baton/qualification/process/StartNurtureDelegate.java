package dev.baton.qualification.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.qualification.Qualification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StartNurtureDelegate implements JavaDelegate {

    private final Qualification qualification;

    StartNurtureDelegate(Qualification qualification) {
        this.qualification = qualification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        qualification.startNurture(
                leadId(execution), (Integer) execution.getVariable(LeadQualificationProcess.NURTURE_DAYS));
    }
}
