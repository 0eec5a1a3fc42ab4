package dev.baton.nurture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The time that a lead spends in nurture, from one look at it to the next.
 *
 * @param openLeadId the lead while it lasts: nobody is in nurture twice
 * @param band what the lead was worth when it began
 */
@Table("nurture")
public record Stay(
        @Id @Nullable Long id,
        long leadId,
        @Nullable Long openLeadId,
        String program,
        String segment,
        @Nullable String band,
        Instant begunAt,
        Instant restUntil,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {

    static Stay begin(
            long lead, String program, String segment, @Nullable String band, Instant now, Instant restUntil) {
        return new Stay(null, lead, lead, program, segment, band, now, restUntil, null, null);
    }

    Stay end(Ending why, Instant now) {
        return new Stay(id, leadId, null, program, segment, band, begunAt, restUntil, now, why);
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Stay " + id;
    }
}
