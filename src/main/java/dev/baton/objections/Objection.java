package dev.baton.objections;

import dev.baton.lead.LeadId;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One doubt of the buyer: their words, what was explored and answered, with which material, and what came of it. */
@Table("objection")
public record Objection(
        @Id @Nullable Long id,
        long leadId,
        ObjectionType type,
        String words,
        @Nullable String explored,
        @Nullable String response,
        @Nullable String material,
        ObjectionState state,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant answeredAt) {

    static Objection recorded(LeadId lead, ObjectionType type, String words, String by, Instant now) {
        return new Objection(null, lead.value(), type, words, null, null, null, ObjectionState.OPEN, by, now, null);
    }

    Objection recordedBetter(ObjectionType kind, String inTheirWords) {
        return new Objection(
                id,
                leadId,
                kind,
                inTheirWords,
                explored,
                response,
                material,
                state,
                recordedBy,
                recordedAt,
                answeredAt);
    }

    Objection answered(
            @Nullable String whatWasExplored,
            String answer,
            @Nullable String materialUsed,
            ObjectionState result,
            Instant now) {
        if (state != ObjectionState.OPEN) {
            throw new RefusedException("The objection is already " + Words.within(state));
        }
        return new Objection(
                id, leadId, type, words, whatWasExplored, answer, materialUsed, result, recordedBy, recordedAt, now);
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Objection " + id;
    }
}
