package dev.baton.lifecycle.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.lifecycle.Lifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindOfCorrectionDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    RemindOfCorrectionDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.remindOfCorrection(leadId(execution));
    }
}
