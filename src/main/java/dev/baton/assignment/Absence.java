package dev.baton.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A time in which a seller gets no leads.
 *
 * @param untilAt the moment from which the seller is there again; not known where there is none
 */
@Table("absence")
public record Absence(
        @Id @Nullable Long id,
        String userId,
        Instant fromAt,
        @Nullable Instant untilAt,
        AbsenceKind kind,
        String enteredBy,
        Instant enteredAt) {

    /** The id once it is written. */
    long writtenId() {
        if (id == null) {
            throw new IllegalStateException("This absence is not written yet");
        }
        return id;
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Absence " + id;
    }
}
