package dev.baton.feedback;

import dev.baton.lead.Words;
import java.time.Duration;
import java.util.Locale;

/** A lesson and how often it was heard in the last 90 days, at most since marketing last decided about it. */
public record Lesson(LessonKind kind, String subject, int occurrences) {

    static final Duration WINDOW = Duration.ofDays(90);

    /** What it is about, as people read it. */
    String title() {
        return "%s, %s".formatted(Words.of(kind), Words.of(subject).toLowerCase(Locale.ROOT));
    }

    String key() {
        return kind + "|" + subject;
    }
}
