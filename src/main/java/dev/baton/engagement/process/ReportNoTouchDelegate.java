package dev.baton.engagement.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.assignment.HandOffDeadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReportNoTouchDelegate implements JavaDelegate {

    private final HandOffDeadlines deadlines;

    ReportNoTouchDelegate(HandOffDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.reportNoTouch(leadId(execution));
    }
}
