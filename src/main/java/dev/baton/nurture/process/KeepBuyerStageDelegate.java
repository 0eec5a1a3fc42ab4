package dev.baton.nurture.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.lead.BuyerStage;
import dev.baton.nurture.Ending;
import dev.baton.nurture.ExitWhen;
import dev.baton.nurture.Nurture;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepBuyerStageDelegate implements JavaDelegate {

    private final Nurture nurture;

    KeepBuyerStageDelegate(Nurture nurture) {
        this.nurture = nurture;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String exit = (String) execution.getVariable(LeadNurtureProcess.EXIT_WHEN);
        Optional<Ending> ending = nurture.reach(
                leadId(execution),
                BuyerStage.valueOf((String) execution.getVariable(LeadNurtureProcess.BUYER_STAGE)),
                (String) execution.getVariable(LeadNurtureProcess.BAND),
                exit == null ? null : ExitWhen.valueOf(exit));
        execution.setVariable(LeadNurtureProcess.LEAVING, ending.isPresent());
        execution.setVariable(LeadNurtureProcess.ENDING, ending.map(Enum::name).orElse(null));
    }
}
