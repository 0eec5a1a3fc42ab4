package dev.baton.assignment;

import static dev.baton.assignment.HandOffPost.name;

import dev.baton.lead.Lead;
import org.springframework.stereotype.Component;

/** Who owns the queue and those above them, the executives, are told of each deadline that passes in it. */
@Component
class QueueLetters {

    private final HandOffPost post;

    QueueLetters(HandOffPost post) {
        this.post = post;
    }

    /** The time to accept is over. */
    void overdue(Lead lead, Assignment offer) {
        post.post(
                lead,
                "queue-overdue-" + offer.id(),
                post.ownerAndExecutives(offer),
                "Not accepted in time: " + lead.number(),
                "%s (%s) waits in the queue of %s, and nobody has accepted or refused it in time."
                        .formatted(name(lead), lead.number(), offer.assignee()));
    }

    /** The time is over by half, and begins anew. */
    void stillWaiting(Lead lead, Assignment offer) {
        post.post(
                lead,
                "queue-still-waiting-" + offer.id(),
                post.ownerAndExecutives(offer),
                "Still in the queue: " + lead.number(),
                "%s (%s) still waits in the queue of %s, and stays there until somebody accepts or refuses it."
                        .formatted(name(lead), lead.number(), offer.assignee()));
    }
}
