package dev.baton.scorecard.process;

import dev.baton.scorecard.ScorecardId;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names in {@code scorecard-review.bpmn}. */
final class ScorecardReviewProcess {

    static final String KEY = "scorecard-review";

    static final String SCORECARD_PROPOSED = "scorecard.proposed";

    static final String SCORECARD_ID = "scorecardId";
    static final String ACCEPTED = "accepted";

    private ScorecardReviewProcess() {}

    static ScorecardId scorecardId(VariableScope scope) {
        return new ScorecardId((Long) scope.getVariable(SCORECARD_ID));
    }
}
