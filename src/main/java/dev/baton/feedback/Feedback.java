package dev.baton.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One lesson from one lead.
 *
 * @param ref the event it was drawn from, so that the same event never teaches twice
 * @param subject the reason, the type of objection, or the product that lacks something
 */
@Table("feedback")
public record Feedback(
        @Id @Nullable Long id,
        String ref,
        long leadId,
        LessonKind kind,
        String subject,
        @Nullable String note,
        String givenBy,
        Instant givenAt) {
    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Feedback " + id;
    }
}
