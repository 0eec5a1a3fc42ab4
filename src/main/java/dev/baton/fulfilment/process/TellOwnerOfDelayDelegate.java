package dev.baton.fulfilment.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.fulfilment.FulfilmentLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellOwnerOfDelayDelegate implements JavaDelegate {

    private final FulfilmentLetters letters;

    TellOwnerOfDelayDelegate(FulfilmentLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.tellOwnerOfDelay(leadId(execution));
    }
}
