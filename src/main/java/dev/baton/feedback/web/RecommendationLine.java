package dev.baton.feedback.web;

import dev.baton.feedback.ChangeKind;
import dev.baton.feedback.LessonKind;
import dev.baton.feedback.Recommendation;
import dev.baton.feedback.RecommendationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recommendation in a list. */
record RecommendationLine(
        String number,
        RecommendationState state,
        ChangeKind changeKind,
        LessonKind feedbackKind,
        String subject,
        int occurrences,
        String proposal,
        Instant proposedAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static RecommendationLine of(Recommendation recommendation) {
        return new RecommendationLine(
                recommendation.number(),
                recommendation.state(),
                recommendation.changeKind(),
                recommendation.feedbackKind(),
                recommendation.subject(),
                recommendation.occurrences(),
                recommendation.proposal(),
                recommendation.proposedAt(),
                recommendation.reason(),
                recommendation.decidedBy(),
                recommendation.decidedAt());
    }
}
