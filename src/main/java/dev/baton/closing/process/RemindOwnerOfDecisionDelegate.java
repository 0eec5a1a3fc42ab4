package dev.baton.closing.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.closing.ClosingLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindOwnerOfDecisionDelegate implements JavaDelegate {

    private final ClosingLetters letters;

    RemindOwnerOfDecisionDelegate(ClosingLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.remindOfDecision(leadId(execution));
    }
}
