package dev.baton.assignment.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.assignment.HandOffLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellManagerDelegate implements JavaDelegate {

    private final HandOffLetters letters;

    TellManagerDelegate(HandOffLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.tellManager(leadId(execution));
    }
}
