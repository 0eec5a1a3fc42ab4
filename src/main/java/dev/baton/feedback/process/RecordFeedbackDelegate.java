package dev.baton.feedback.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.feedback.FeedbackLoop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordFeedbackDelegate implements JavaDelegate {

    private final FeedbackLoop loop;

    RecordFeedbackDelegate(FeedbackLoop loop) {
        this.loop = loop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        loop.record(leadId(execution));
    }
}
