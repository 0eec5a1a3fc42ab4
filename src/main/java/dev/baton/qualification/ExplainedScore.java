package dev.baton.qualification;

import dev.baton.lifecycle.DecisionLog.MatchedRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scoring of a lead with everything that explains it.
 *
 * @param percentLeft how much of the engagement points had not faded yet; empty for scores from before interest faded
 */
public record ExplainedScore(
        long id,
        Instant scoredAt,
        int fitPoints,
        int engagementPoints,
        @Nullable Integer percentLeft,
        int score,
        String grade,
        String band,
        List<Decision> decisions) {

    /** What one table said: in which version, with which inputs, by which rows, and with which points. */
    public record Decision(
            String table,
            int version,
            Map<String, Object> inputs,
            List<MatchedRule> rules,
            Map<String, Object> result) {}
}
