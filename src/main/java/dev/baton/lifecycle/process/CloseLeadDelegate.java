package dev.baton.lifecycle.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.lifecycle.Lifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseLeadDelegate implements JavaDelegate {

    private final Lifecycle lifecycle;

    CloseLeadDelegate(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.close(leadId(execution));
    }
}
