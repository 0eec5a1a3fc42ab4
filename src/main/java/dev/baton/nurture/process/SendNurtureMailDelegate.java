package dev.baton.nurture.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.nurture.Nurture;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendNurtureMailDelegate implements JavaDelegate {

    private final Nurture nurture;

    SendNurtureMailDelegate(Nurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nurture.send(leadId(execution));
    }
}
