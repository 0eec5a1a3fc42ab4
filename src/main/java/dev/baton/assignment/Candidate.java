package dev.baton.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seller who may get a lead, as they stand at this moment.
 *
 * @param pass how far the seller has come in the rotation, see {@link Rotation}
 * @param lastTurn the number of the team's turn that was the seller's last; 0 if there was none
 * @param maxOpenLeads how many leads at once; no limit where there is none
 * @param openLeads the leads that the seller has been offered or works on; 0 where they have no limit
 * @param absentUntil the end of the absence that lasts now; far in the future if it is not known
 */
record Candidate(
        String userId,
        String teamCode,
        int weight,
        boolean active,
        @Nullable Integer maxOpenLeads,
        long pass,
        long lastTurn,
        int openLeads,
        @Nullable Instant absentUntil) {

    private static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

    /** Whether the seller takes part in the rotation now, whatever the lead. */
    boolean takesPart() {
        return active && absentUntil == null && hasRoom();
    }

    /** When the seller is back, if anybody knows. */
    @Nullable
    Instant knownReturn() {
        return absentUntil == null || absentUntil.isAfter(OPEN_END) ? null : absentUntil;
    }

    boolean hasRoom() {
        return maxOpenLeads == null || openLeads < maxOpenLeads;
    }

    /** Where the seller stands: who was away starts where the others are now. */
    long passFrom(long virtualTime) {
        return Math.max(pass, virtualTime);
    }
}
