package dev.baton.nurture.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.nurture.Ending;
import dev.baton.nurture.Nurture;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EndNurtureDelegate implements JavaDelegate {

    private final Nurture nurture;

    EndNurtureDelegate(Nurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = (String) execution.getVariable(LeadNurtureProcess.ENDING);
        Ending ending = nurture.end(leadId(execution), reason == null ? null : Ending.valueOf(reason));
        execution.setVariable(LeadNurtureProcess.WANTS_ANSWER, ending.wantsAnswer());
    }
}
