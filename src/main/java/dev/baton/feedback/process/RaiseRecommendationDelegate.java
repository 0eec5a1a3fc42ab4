package dev.baton.feedback.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.feedback.ChangeKind;
import dev.baton.feedback.FeedbackLoop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RaiseRecommendationDelegate implements JavaDelegate {

    private final FeedbackLoop loop;

    RaiseRecommendationDelegate(FeedbackLoop loop) {
        this.loop = loop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String change = (String) execution.getVariable(FeedbackLoopProcess.CHANGE_KIND);
        loop.raise(leadId(execution), ChangeKind.valueOf(change));
    }
}
