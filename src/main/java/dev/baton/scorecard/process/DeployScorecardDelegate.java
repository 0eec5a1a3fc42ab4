package dev.baton.scorecard.process;

import dev.baton.scorecard.Scorecards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DeployScorecardDelegate implements JavaDelegate {

    private final Scorecards scorecards;

    DeployScorecardDelegate(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scorecards.deploy(ScorecardReviewProcess.scorecardId(execution));
    }
}
