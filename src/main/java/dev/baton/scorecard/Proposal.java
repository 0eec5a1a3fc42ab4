package dev.baton.scorecard;

import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A learned scorecard before marketing.
 *
 * @param learned how many leads it was learned from
 * @param areaLive how well the live tables judge later leads
 * @param areaProposed how well it judges the same ones
 * @param rowsLearned its rows as JSON: {@link ProposedRow}
 * @param judged what would change, as JSON: {@link dev.baton.rehearsal.Comparison}
 */
@Table("scorecard_proposal")
public record Proposal(
        @Id Long id,
        String number,
        @Version @Nullable Integer version,
        ProposalState state,
        LocalDate fromDay,
        LocalDate toDay,
        long learned,
        @Nullable Double areaLive,
        @Nullable Double areaProposed,
        int fitVersion,
        int engagementVersion,
        int bandVersion,
        String fitModel,
        String engagementModel,
        String rowsLearned,
        String judged,
        String proposedBy,
        Instant proposedAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    Proposal decide(boolean accept, @Nullable String why, String by, Instant now) {
        if (state != ProposalState.PROPOSED) {
            throw new RefusedException("Scorecard %s is already %s".formatted(number, Words.within(state)));
        }
        return new Proposal(
                id,
                number,
                version,
                accept ? ProposalState.ACCEPTED : ProposalState.REJECTED,
                fromDay,
                toDay,
                learned,
                areaLive,
                areaProposed,
                fitVersion,
                engagementVersion,
                bandVersion,
                fitModel,
                engagementModel,
                rowsLearned,
                judged,
                proposedBy,
                proposedAt,
                why,
                by,
                now);
    }

    /** The key of the proposal. */
    public ScorecardId key() {
        return new ScorecardId(id);
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Proposal " + id;
    }
}
