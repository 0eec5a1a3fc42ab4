package dev.baton.assignment;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Why the seller of an assignment.
 *
 * @param decisionId the decision that said who may
 * @param steps JSON list of {@link Step}
 */
@Table("assignment_ladder")
record LadderRow(@Id long assignmentId, @Nullable Long decisionId, String rung, String steps) {

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "LadderRow " + assignmentId;
    }
}
