package dev.baton.fulfilment.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.fulfilment.Fulfilment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlaceOrderDelegate implements JavaDelegate {

    private final Fulfilment fulfilment;

    PlaceOrderDelegate(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilment.place(leadId(execution));
    }
}
