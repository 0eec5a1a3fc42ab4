package dev.baton.assignment;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who was given a lead, why, and what came of it. While it lasts, {@code openLeadId} holds the lead's id, so that the
 * database itself allows one at a time.
 */
@Table("assignment")
public record Assignment(
        @Id @Nullable Long id,
        long leadId,
        @Nullable Long openLeadId,
        String teamCode,
        String assignee,
        String reason,
        AssignmentState state,
        @Nullable Refusal refusal,
        @Nullable String note,
        Instant assignedAt,
        @Nullable Instant endedAt) {

    private static final int LONGEST_REASON = 500;

    static Assignment offer(LeadId lead, String team, String assignee, String reason, Instant now) {
        return new Assignment(
                null,
                lead.value(),
                lead.value(),
                team,
                assignee,
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
                AssignmentState.OFFERED,
                null,
                null,
                now,
                null);
    }

    Assignment accept(@Nullable String remark) {
        from("accepted");
        return with(AssignmentState.ACCEPTED, openLeadId, null, remark, null);
    }

    Assignment refuse(Refusal why, @Nullable String remark, Instant now) {
        from("refused");
        return with(AssignmentState.REFUSED, null, why, remark, now);
    }

    Assignment takeBack(Instant now) {
        from("taken back");
        return with(AssignmentState.TAKEN_BACK, null, null, null, now);
    }

    Assignment claimed(Instant now) {
        from("claimed");
        return with(AssignmentState.CLAIMED, null, null, null, now);
    }

    Assignment release(Instant now) {
        return with(AssignmentState.RELEASED, null, refusal, note, now);
    }

    boolean isOffered() {
        return state == AssignmentState.OFFERED;
    }

    /** Whether it ended since the lead was last qualified: whoever is next takes it from there. */
    boolean isOfThisRound(Lead lead) {
        Instant qualified = lead.milestones().qualifiedAt();
        return endedAt != null && (qualified == null || !endedAt.isBefore(qualified));
    }

    private void from(String verb) {
        if (!isOffered()) {
            throw new RefusedException("The offer cannot be %s: it is already %s".formatted(verb, Words.within(state)));
        }
    }

    private Assignment with(
            AssignmentState next,
            @Nullable Long openKey,
            @Nullable Refusal why,
            @Nullable String remark,
            @Nullable Instant ended) {
        return new Assignment(id, leadId, openKey, teamCode, assignee, reason, next, why, remark, assignedAt, ended);
    }

    /** The id once it is written. */
    long writtenId() {
        if (id == null) {
            throw new IllegalStateException("This assignment is not written yet");
        }
        return id;
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Assignment " + id;
    }
}
