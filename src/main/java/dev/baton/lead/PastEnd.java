package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a lead ended before it came into the books.
 *
 * @param stage won or lost
 * @param capturedAt when it began; now, if nobody knows
 * @param closedAt when it ended; when it began or now, if nobody knows
 */
public record PastEnd(
        Stage stage, @Nullable Instant capturedAt, @Nullable Instant closedAt) {

    Instant begun(Instant now) {
        return capturedAt == null ? now : capturedAt;
    }

    Instant ended(Instant now) {
        return closedAt == null ? now : closedAt;
    }
}
