package dev.baton.scorecard.process;

import dev.baton.scorecard.Scorecards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindOfScorecardDelegate implements JavaDelegate {

    private final Scorecards scorecards;

    RemindOfScorecardDelegate(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scorecards.remind(ScorecardReviewProcess.scorecardId(execution));
    }
}
