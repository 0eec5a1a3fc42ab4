package dev.baton.qualification.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.qualification.Qualification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordScoreDelegate implements JavaDelegate {

    private final Qualification qualification;

    RecordScoreDelegate(Qualification qualification) {
        this.qualification = qualification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        qualification.recordScore(
                leadId(execution),
                (Integer) execution.getVariable(LeadQualificationProcess.FIT_POINTS),
                (Integer) execution.getVariable(LeadQualificationProcess.ENGAGEMENT_POINTS),
                (String) execution.getVariable(LeadQualificationProcess.GRADE),
                (String) execution.getVariable(LeadQualificationProcess.BAND));
    }
}
