package dev.baton.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One decision that a table made for a lead: the answer to every "why".
 *
 * @param inputs JSON object, input label to value
 * @param matchedRules JSON list of {@code {id, rule, outputs}}; {@code rule} is the annotation in the table
 * @param outputs JSON value: the one result, or the collected sum
 */
@Table("decision_log")
public record DecisionRecord(
        @Id @Nullable Long id,
        @Nullable Long leadId,
        String decision,
        int tableVersion,
        String inputs,
        String matchedRules,
        String outputs,
        Instant decidedAt) {

    /** The id once it is written. */
    public long writtenId() {
        if (id == null) {
            throw new IllegalStateException("This decision is not written yet");
        }
        return id;
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "DecisionRecord " + id;
    }
}
