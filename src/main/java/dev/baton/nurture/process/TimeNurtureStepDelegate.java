package dev.baton.nurture.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.nurture.Nurture;
import dev.baton.nurture.NurtureStep;
import dev.baton.nurture.Wake;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TimeNurtureStepDelegate implements JavaDelegate {

    private final Nurture nurture;

    TimeNurtureStepDelegate(Nurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Wake wake = nurture.plan(
                leadId(execution),
                new NurtureStep(
                        (String) execution.getVariable(LeadNurtureProcess.STEP),
                        (String) execution.getVariable(LeadNurtureProcess.CONTENT),
                        (String) execution.getVariable(LeadNurtureProcess.CHALLENGER),
                        (Integer) execution.getVariable(LeadNurtureProcess.CHALLENGER_SHARE),
                        (Integer) execution.getVariable(LeadNurtureProcess.AFTER_DAYS)));
        execution.setVariable(LeadNurtureProcess.WAKE_AT, Date.from(wake.at()));
        execution.setVariable(LeadNurtureProcess.MAIL_DUE, wake.mailDue());
    }
}
