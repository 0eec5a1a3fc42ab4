package dev.baton.assignment.process;

import dev.baton.assignment.HandOvers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MoveLeadsDelegate implements JavaDelegate {

    private final HandOvers handOvers;

    MoveLeadsDelegate(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean more = handOvers.moveSome((Long) execution.getVariable(HandOverLeadsProcess.HAND_OVER_ID));
        execution.setVariable(HandOverLeadsProcess.LEADS_LEFT, more);
    }
}
