package dev.baton.qualification.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.qualification.Qualification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindMarketingDelegate implements JavaDelegate {

    private final Qualification qualification;

    RemindMarketingDelegate(Qualification qualification) {
        this.qualification = qualification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        qualification.remindOfReview(leadId(execution));
    }
}
