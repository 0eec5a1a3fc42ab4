package dev.baton.feedback;

import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A lesson that came back often enough to be put before marketing. While nobody has decided, {@code openKey} holds the
 * lesson, so that the database itself keeps it from being raised twice.
 *
 * @param occurrences how often the lesson was counted when it was raised: the baseline of its effect
 */
@Table("recommendation")
public record Recommendation(
        @Id Long id,
        String number,
        @Version @Nullable Integer version,
        @Nullable String openKey,
        ChangeKind changeKind,
        LessonKind feedbackKind,
        String subject,
        int occurrences,
        String proposal,
        RecommendationState state,
        @Nullable String reason,
        @Nullable String decidedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt) {

    /** @param heard what sellers wrote about it, to be quoted */
    static Recommendation propose(
            long id, String number, ChangeKind change, Lesson lesson, List<Evidence> heard, Instant now) {
        String counted = "%s. %s: heard %d times within %d days."
                .formatted(change.proposal(), lesson.title(), lesson.occurrences(), Lesson.WINDOW.toDays());
        String proposal = Stream.concat(Stream.of(counted), heard.stream().map(Evidence::quote))
                .collect(Collectors.joining("\n"));
        return new Recommendation(
                id,
                number,
                null,
                lesson.key(),
                change,
                lesson.kind(),
                lesson.subject(),
                lesson.occurrences(),
                proposal,
                RecommendationState.PROPOSED,
                null,
                null,
                now,
                null);
    }

    Recommendation decide(boolean accept, String why, String by, Instant now) {
        if (state != RecommendationState.PROPOSED) {
            throw new RefusedException("Recommendation %s is already %s".formatted(number, Words.within(state)));
        }
        return new Recommendation(
                id,
                number,
                version,
                null,
                changeKind,
                feedbackKind,
                subject,
                occurrences,
                proposal,
                accept ? RecommendationState.ACCEPTED : RecommendationState.DECLINED,
                why,
                by,
                proposedAt,
                now);
    }

    /** The change and the lesson without what was said: it names no lead. */
    public String title() {
        return changeKind.proposal() + ": " + new Lesson(feedbackKind, subject, occurrences).title();
    }

    /** The key of the recommendation. */
    public RecommendationId key() {
        return new RecommendationId(id);
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Recommendation " + id;
    }
}
