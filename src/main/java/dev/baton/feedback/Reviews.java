package dev.baton.feedback;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.RefusedException;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marketing's verbs about recommendations: read, decide with a reason, see the effect. */
@Service
@Transactional
public class Reviews {

    private static final int MOST_EVIDENCE = 50;

    private final Recommendations recommendations;
    private final Feedbacks feedbacks;
    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    Reviews(Recommendations recommendations, Feedbacks feedbacks, Outbox outbox, People people, Clock clock) {
        this.recommendations = recommendations;
        this.feedbacks = feedbacks;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    public void decide(RecommendationId id, boolean accept, String reason, String by) {
        recommendations.save(get(id).decide(accept, reason, by, clock.instant()));
    }

    /** Reminds every marketing lead that a recommendation waits, once. */
    public void remind(RecommendationId id) {
        Recommendation waiting = get(id);
        int copy = 0;
        for (String decider : people.membersOf(Groups.MARKETING_LEADS)) {
            outbox.post(new Letter(
                    new LeadNumber(waiting.number()),
                    "recommendation-overdue-" + ++copy,
                    decider,
                    "Recommendation %s waits for a decision".formatted(waiting.number()),
                    waiting.proposal()));
        }
    }

    @Transactional(readOnly = true)
    public Recommendation get(RecommendationId id) {
        return recommendations
                .findById(id.value())
                .orElseThrow(() -> new RefusedException("There is no recommendation " + id.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Recommendation> find(String number) {
        return recommendations.findByNumber(number);
    }

    /** The newest recommendations first, those with an id below {@code before}. */
    @Transactional(readOnly = true)
    public List<Recommendation> page(@Nullable RecommendationState state, long before, int most) {
        return state == null ? recommendations.page(before, most) : recommendations.page(state, before, most);
    }

    /** What marketing decided, the newest recommendations first. */
    @Transactional(readOnly = true)
    public List<Recommendation> decided(long before, int most) {
        return recommendations.decided(before, most);
    }

    /** The newest leads that taught the lesson, in the 90 days before it was raised. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(Recommendation about) {
        Instant raised = about.proposedAt();
        return feedbacks.evidence(
                about.feedbackKind(), about.subject(), raised.minus(Lesson.WINDOW), raised, MOST_EVIDENCE);
    }

    /** What the decision changed. */
    @Transactional(readOnly = true)
    public Effect effect(Recommendation about) {
        Instant now = clock.instant();
        Instant decidedAt = about.decidedAt();
        Instant turn = decidedAt == null ? now : decidedAt;
        return new Effect(
                rate(about, turn.minus(Lesson.WINDOW), turn),
                decidedAt == null ? null : rate(about, turn, now),
                decidedAt);
    }

    private @Nullable Double rate(Recommendation about, Instant since, Instant until) {
        int occurrences = feedbacks.count(about.feedbackKind(), about.subject(), since, until);
        return Effect.per100(occurrences, feedbacks.leads(since, until));
    }
}
