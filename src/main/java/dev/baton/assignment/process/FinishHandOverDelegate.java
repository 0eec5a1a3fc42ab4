package dev.baton.assignment.process;

import dev.baton.assignment.HandOvers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FinishHandOverDelegate implements JavaDelegate {

    private final HandOvers handOvers;

    FinishHandOverDelegate(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOvers.finish((Long) execution.getVariable(HandOverLeadsProcess.HAND_OVER_ID));
    }
}
