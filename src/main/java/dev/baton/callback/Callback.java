package dev.baton.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A call that was promised.
 *
 * @param zone the time zone in which the time was agreed
 * @param caller who calls: who booked it, or who took the lead over since
 * @param revision how often it changed since it was booked
 */
@Table("callback")
public record Callback(
        @Id @Nullable Long id,
        long leadId,
        Instant at,
        String zone,
        @Nullable String note,
        String bookedBy,
        Instant bookedAt,
        String caller,
        int revision) {

    /** The same call, made by somebody else. */
    Callback by(String newCaller) {
        return new Callback(id, leadId, at, zone, note, bookedBy, bookedAt, newCaller, revision + 1);
    }

    /** The id once it is written. */
    public long writtenId() {
        if (id == null) {
            throw new IllegalStateException("This callback is not written yet");
        }
        return id;
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Callback " + id;
    }
}
