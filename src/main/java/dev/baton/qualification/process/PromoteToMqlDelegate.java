package dev.baton.qualification.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.qualification.Qualification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PromoteToMqlDelegate implements JavaDelegate {

    private final Qualification qualification;

    PromoteToMqlDelegate(Qualification qualification) {
        this.qualification = qualification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        qualification.promoteToMql(leadId(execution));
        execution.setVariable(LeadQualificationProcess.QUALIFIED, true);
    }
}
