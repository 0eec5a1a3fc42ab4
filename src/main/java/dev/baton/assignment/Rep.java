package dev.baton.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A seller of a team.
 *
 * @param weight the share of the team's leads, beside the weights of the others
 * @param maxOpenLeads how many leads at once; no limit where there is none
 */
@Table("rep")
record Rep(
        @Id String userId,
        String teamCode,
        int weight,
        boolean active,
        @Nullable Integer maxOpenLeads,
        long assignedCount,
        @Nullable Instant lastAssignedAt) {

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Rep " + userId;
    }
}
