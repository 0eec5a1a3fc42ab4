package dev.baton.feedback.process;

import dev.baton.feedback.RecommendationId;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names in {@code recommendation-review.bpmn}. */
final class RecommendationReviewProcess {

    static final String KEY = "recommendation-review";

    static final String RECOMMENDATION_RAISED = "recommendation.raised";

    static final String RECOMMENDATION_ID = "recommendationId";
    static final String ACCEPTED = "accepted";

    private RecommendationReviewProcess() {}

    static RecommendationId recommendationId(VariableScope scope) {
        return new RecommendationId((Long) scope.getVariable(RECOMMENDATION_ID));
    }
}
