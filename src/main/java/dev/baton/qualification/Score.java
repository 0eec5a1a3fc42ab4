package dev.baton.qualification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One scoring of a lead: points on both axes, the result, and the three decisions that explain it.
 *
 * @param facts what the tables knew, as {@link dev.baton.lifecycle.LeadFacts#write} writes it; empty in old scores
 */
@Table("score")
record Score(
        @Id @Nullable Long id,
        long leadId,
        int fitPoints,
        int engagementPoints,
        String grade,
        String band,
        long fitDecisionId,
        long engagementDecisionId,
        long bandDecisionId,
        Instant scoredAt,
        @Nullable String facts) {
    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Score " + id;
    }
}
