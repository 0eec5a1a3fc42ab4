package dev.baton.qualification;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionLog.MatchedRule;
import dev.baton.lifecycle.DecisionRecord;
import dev.baton.lifecycle.StoryChapter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Why the score is what it is: every rule that matched, with its points and the version of its table. */
@Component
class ScoreChapter implements StoryChapter {

    private final Scores scores;
    private final DecisionLog decisions;

    ScoreChapter(Scores scores, DecisionLog decisions) {
        this.scores = scores;
        this.decisions = decisions;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        List<Map<String, Object>> reasons = scores.latest(lead.value())
                .map(score -> List.of(score.fitDecisionId(), score.engagementDecisionId(), score.bandDecisionId()))
                .map(ids -> decisions.all(ids).stream().flatMap(this::reasons).toList())
                .orElse(List.of());
        story.put("scoreReasons", reasons);
    }

    private Stream<Map<String, Object>> reasons(DecisionRecord made) {
        String table = "%s, version %d".formatted(title(made.decision()), made.tableVersion());
        return decisions.rulesOf(made).stream().map(rule -> reason(table, rule));
    }

    private static Map<String, Object> reason(String table, MatchedRule rule) {
        String given = rule.outputs().values().stream()
                .map(output -> Words.of(String.valueOf(output)))
                .collect(Collectors.joining(", "));
        return Map.of("table", table, "rule", rule.rule(), "points", given);
    }

    private static String title(String decision) {
        return StringUtils.capitalize(decision.replace('-', ' '));
    }
}
