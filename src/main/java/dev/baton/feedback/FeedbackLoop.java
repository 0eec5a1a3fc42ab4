package dev.baton.feedback;

import dev.baton.lead.LeadId;
import dev.baton.lead.NumberSequences;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of the loop: record what a lead taught, and raise what repeats. */
@Service
@Transactional
public class FeedbackLoop {

    /** Newest first; enough to find some who wrote why. */
    private static final int MOST_READ = 50;

    private static final int MOST_QUOTED = 3;

    private final Lessons lessons;
    private final Feedbacks feedbacks;
    private final Recommendations recommendations;
    private final DataFieldMaxValueIncrementer numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackLoop(
            Lessons lessons,
            Feedbacks feedbacks,
            Recommendations recommendations,
            NumberSequences sequences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lessons = lessons;
        this.feedbacks = feedbacks;
        this.recommendations = recommendations;
        this.numbers = sequences.of("recommendation_number_seq");
        this.events = events;
        this.clock = clock;
    }

    /** Keeps every lesson of the lead that is not kept yet. */
    public void record(LeadId lead) {
        lessons.of(lead).stream()
                .filter(lesson -> !feedbacks.existsByRef(lesson.ref()))
                .forEach(feedbacks::save);
    }

    /**
     * Of what the lead taught last, the lesson that is heard most; one that marketing has before it already gives way
     * to the others.
     */
    @Transactional(readOnly = true)
    public Optional<Lesson> lesson(LeadId lead) {
        return feedbacks.newest(lead.value()).stream()
                .map(this::count)
                .min(Comparator.comparing((Lesson lesson) -> recommendations.existsByOpenKey(lesson.key()))
                        .thenComparing(
                                Comparator.comparingInt(Lesson::occurrences).reversed())
                        .thenComparing(Lesson::kind));
    }

    /** Puts the lead's lesson before marketing, unless it is there already. */
    public void raise(LeadId lead, ChangeKind change) {
        lesson(lead).ifPresent(lesson -> {
            feedbacks.lock(lesson.kind(), lesson.subject());
            if (!recommendations.existsByOpenKey(lesson.key())) {
                propose(lesson, change);
            }
        });
    }

    private void propose(Lesson lesson, ChangeKind change) {
        Instant now = clock.instant();
        long id = numbers.nextLongValue();
        String number = "R-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), id);
        Recommendation raised =
                recommendations.save(Recommendation.propose(id, number, change, lesson, heard(lesson, now), now));
        events.publishEvent(new RecommendationRaised(raised.key(), number));
    }

    private List<Evidence> heard(Lesson lesson, Instant now) {
        Instant windowStart = now.minus(Lesson.WINDOW);
        return feedbacks.evidence(lesson.kind(), lesson.subject(), windowStart, now, MOST_READ).stream()
                .filter(Evidence::hasWords)
                .limit(MOST_QUOTED)
                .toList();
    }

    private Lesson count(Feedback newest) {
        Instant windowStart = clock.instant().minus(Lesson.WINDOW);
        Instant since = recommendations
                .lastDecision(newest.kind(), newest.subject())
                .map(OffsetDateTime::toInstant)
                .filter(windowStart::isBefore)
                .orElse(windowStart);
        int occurrences = feedbacks.count(
                newest.kind(), newest.subject(), since, clock.instant().plusMillis(1));
        return new Lesson(newest.kind(), newest.subject(), occurrences);
    }
}
