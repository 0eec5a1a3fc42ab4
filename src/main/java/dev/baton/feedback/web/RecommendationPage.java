package dev.baton.feedback.web;

import dev.baton.feedback.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of recommendations; {@code next} is the cursor of the following page, empty on the last. */
record RecommendationPage(
        List<RecommendationLine> items, @Nullable String next) {

    /** A page of at most {@code limit} of those found; one more than that says that there is a next page. */
    static RecommendationPage of(List<Recommendation> found, int limit) {
        List<Recommendation> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? page.get(limit - 1).id().toString() : null;
        return new RecommendationPage(page.stream().map(RecommendationLine::of).toList(), next);
    }
}
