package dev.baton.feedback.process;

import dev.baton.feedback.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindMarketingLeadDelegate implements JavaDelegate {

    private final Reviews reviews;

    RemindMarketingLeadDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.remind(RecommendationReviewProcess.recommendationId(execution));
    }
}
