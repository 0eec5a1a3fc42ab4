package dev.baton.scorecard.web;

import dev.baton.scorecard.Proposal;
import dev.baton.scorecard.ProposalState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A proposed scorecard in a list; the areas are those under the ROC curves of later leads. */
record ProposalLine(
        long id,
        String number,
        ProposalState state,
        LocalDate from,
        LocalDate to,
        long learned,
        @Nullable Double areaLive,
        @Nullable Double areaProposed,
        String proposedBy,
        Instant proposedAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static ProposalLine of(Proposal proposal) {
        return new ProposalLine(
                proposal.id(),
                proposal.number(),
                proposal.state(),
                proposal.fromDay(),
                proposal.toDay(),
                proposal.learned(),
                proposal.areaLive(),
                proposal.areaProposed(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.reason(),
                proposal.decidedBy(),
                proposal.decidedAt());
    }
}
