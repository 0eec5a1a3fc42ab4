package dev.baton.feedback;

import java.time.Duration;

/** A lesson and how often it was heard in the last 90 days, at most since marketing last decided about it. */
public record Lesson(LessonKind kind, String subject, int occurrences) {

    static final Duration WINDOW = Duration.ofDays(90);

    String key() {
        return kind + "|" + subject;
    }
}
