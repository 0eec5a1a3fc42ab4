package dev.baton.closing.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.closing.Closing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WinDealDelegate implements JavaDelegate {

    private final Closing closing;

    WinDealDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.win(leadId(execution));
    }
}
