package dev.baton.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision helped: how many of 100 leads that taught anything taught this lesson.
 *
 * @param before in the 90 days before the decision, or until now while there is none; empty without leads
 * @param since since the decision; empty before it and without leads
 * @param decidedAt the moment between the two
 */
public record Effect(
        @Nullable Double before,
        @Nullable Double since,
        @Nullable Instant decidedAt) {

    static @Nullable Double per100(int occurrences, int leads) {
        return leads == 0 ? null : Math.round(occurrences * 1000.0 / leads) / 10.0;
    }
}
