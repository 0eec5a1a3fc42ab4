package dev.baton.qualification;

import dev.baton.lead.LeadId;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionRecord;
import dev.baton.lifecycle.LeadFacts;
import dev.baton.qualification.ExplainedScore.Decision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All scores of a lead, and why each was what it was. */
@Service
@Transactional(readOnly = true)
public class ScoreHistory {

    private final Scores scores;
    private final DecisionLog decisions;
    private final LeadFacts facts;
    private final EngagementFade fade;

    ScoreHistory(Scores scores, DecisionLog decisions, LeadFacts facts, EngagementFade fade) {
        this.scores = scores;
        this.decisions = decisions;
        this.facts = facts;
        this.fade = fade;
    }

    /** The newest scores first, those with an id below {@code before}. */
    public List<ExplainedScore> of(LeadId lead, long before, int most) {
        List<Score> page = scores.page(lead.value(), before, most);
        List<Long> ids = page.stream().flatMap(ScoreHistory::decisionIds).toList();
        Map<Long, DecisionRecord> made =
                decisions.all(ids).stream().collect(Collectors.toMap(DecisionRecord::writtenId, Function.identity()));
        return page.stream().map(score -> explain(score, made)).toList();
    }

    private ExplainedScore explain(Score score, Map<Long, DecisionRecord> made) {
        String known = score.facts();
        return new ExplainedScore(
                Objects.requireNonNull(score.id()),
                score.scoredAt(),
                score.fitPoints(),
                score.engagementPoints(),
                known == null ? null : fade.percentLeft(facts.read(known)),
                score.fitPoints() + score.engagementPoints(),
                score.grade(),
                score.band(),
                decisionIds(score)
                        .map(id -> decision(Objects.requireNonNull(made.get(id))))
                        .toList());
    }

    private Decision decision(DecisionRecord made) {
        return new Decision(
                made.decision(),
                made.tableVersion(),
                decisions.inputsOf(made),
                decisions.rulesOf(made),
                decisions.outputsOf(made));
    }

    private static Stream<Long> decisionIds(Score score) {
        return Stream.of(score.fitDecisionId(), score.engagementDecisionId(), score.bandDecisionId());
    }
}
