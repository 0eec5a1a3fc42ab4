package dev.baton.assignment;

import static dev.baton.assignment.HandOffPost.name;

import dev.baton.lead.Lead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Who owns the queue and those above them are told of each deadline that passes in it; when many pass,
 * one letter an hour says so instead of one for each lead.
 */
@Component
class QueueLetters {

    private static final String MANY = """
            In one hour the time to accept is over for more than %d leads in the queue of %s. All of them are in Tasklist, \
            by when they are due; this hour no more letters are written about single ones.""";

    private final HandOffPost post;
    private final Breaches breaches;
    private final Clock clock;
    private final int mostAnHour;

    QueueLetters(HandOffPost post, Breaches breaches, Clock clock, HandOffProperties properties) {
        this.post = post;
        this.breaches = breaches;
        this.clock = clock;
        this.mostAnHour = properties.queueLettersAnHour();
    }

    /** The time to accept is over. */
    void overdue(Lead lead, Assignment offer) {
        tell(
                lead,
                offer,
                "queue-overdue-" + offer.id(),
                "Not accepted in time: " + lead.number(),
                "%s (%s) waits in the queue of %s, and nobody has accepted or refused it in time."
                        .formatted(name(lead), lead.number(), post.nameOf(offer.assignee())));
    }

    /** The time is over by half, and begins anew. */
    void stillWaiting(Lead lead, Assignment offer) {
        tell(
                lead,
                offer,
                "queue-still-waiting-" + offer.id(),
                "Still in the queue: " + lead.number(),
                "%s (%s) still waits in the queue of %s, and stays there until somebody accepts or refuses it."
                        .formatted(name(lead), lead.number(), post.nameOf(offer.assignee())));
    }

    private void tell(Lead lead, Assignment offer, String step, String subject, String body) {
        Instant now = clock.instant();
        if (breaches.ofQueue(offer, now.minus(Duration.ofHours(1)), mostAnHour) < mostAnHour) {
            post.post(lead, step, post.ownerAndSuperiors(offer), subject, body);
        } else {
            post.summary(
                    "%s-%s-%d"
                            .formatted(
                                    offer.teamCode(),
                                    offer.assignee(),
                                    now.truncatedTo(ChronoUnit.HOURS).getEpochSecond()),
                    post.ownerAndSuperiors(offer),
                    "Many wait in the queue of " + post.nameOf(offer.assignee()),
                    MANY.formatted(mostAnHour, post.nameOf(offer.assignee())));
        }
    }
}
