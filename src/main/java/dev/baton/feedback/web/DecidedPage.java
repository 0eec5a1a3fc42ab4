package dev.baton.feedback.web;

import dev.baton.feedback.Recommendation;
import dev.baton.feedback.RecommendationState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of decided recommendations as sellers read them: without the leads of other teams that they came from.
 *
 * @param next the cursor of the following page, empty on the last
 */
record DecidedPage(List<Line> items, @Nullable String next) {

    record Line(
            String number,
            String title,
            RecommendationState decision,
            @Nullable String reason,
            @Nullable Instant decidedAt) {

        static Line of(Recommendation decided) {
            return new Line(decided.number(), decided.title(), decided.state(), decided.reason(), decided.decidedAt());
        }
    }

    /** A page of at most {@code limit} of those found; one more than that says that there is a next page. */
    static DecidedPage of(List<Recommendation> found, int limit) {
        List<Recommendation> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? page.get(limit - 1).id().toString() : null;
        return new DecidedPage(page.stream().map(Line::of).toList(), next);
    }
}
