package dev.baton.nurture.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.nurture.Nurture;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class BeginNurtureDelegate implements JavaDelegate {

    private final Nurture nurture;

    BeginNurtureDelegate(Nurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nurture.begin(
                leadId(execution),
                (String) execution.getVariable(LeadNurtureProcess.SEGMENT),
                (String) execution.getVariable(LeadNurtureProcess.PROGRAM),
                (Integer) execution.getVariable(LeadNurtureProcess.NURTURE_DAYS));
    }
}
