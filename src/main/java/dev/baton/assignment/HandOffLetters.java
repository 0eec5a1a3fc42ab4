package dev.baton.assignment;

import static dev.baton.assignment.HandOffPost.name;

import dev.baton.lead.Lead;
import dev.baton.lead.Words;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What sellers and managers are written to about the hand-off; one letter for each offer and deadline. */
@Component
class HandOffLetters {

    private final HandOffPost post;
    private final String marketingOwner;

    HandOffLetters(HandOffPost post, @Value("${baton.organisation.marketing-owner}") String marketingOwner) {
        this.post = post;
        this.marketingOwner = marketingOwner;
    }

    /**
     * What the seller needs to know of an offer.
     *
     * @param from who had the lead before in this round
     * @param queued whether it waits in the queue of what nobody else can take
     * @param acceptBy when the time to accept is over
     */
    record Offering(
            @Nullable String from, boolean queued, @Nullable Instant acceptBy) {}

    void offered(Lead lead, Assignment offer, Offering how) {
        post.post(
                lead,
                "offered-" + offer.id(),
                offer.assignee(),
                "%s %s: %s"
                        .formatted(how.from() == null ? "New lead" : "Reassigned to you:", lead.number(), name(lead)),
                """
                %s is yours to accept or refuse%s.

                Company: %s
                Phone: %s
                Grade: %s, score %d
                Why you: %s
                """.formatted(
                                name(lead),
                                how.acceptBy() == null ? "" : " by " + post.local(offer.teamCode(), how.acceptBy()),
                                known(lead.firm().company()),
                                known(lead.contact().phone()),
                                known(lead.rating().grade()),
                                lead.rating().score(),
                                (how.queued() ? "you own the queue. " : "") + offer.reason())
                        + (how.from() == null ? "" : "It was with %s before.\n".formatted(post.nameOf(how.from()))));
    }

    /** Whoever had the offer, or owns the queue it lay in, need not look at it any more. */
    void claimed(Lead lead, Assignment offer, String by) {
        post.post(
                lead,
                "claimed-" + offer.id(),
                offer.assignee(),
                "Taken by %s: %s".formatted(post.nameOf(by), lead.number()),
                "%s (%s) was with you to accept or refuse. %s of your team claimed it and answers for it now."
                        .formatted(name(lead), lead.number(), post.nameOf(by)));
    }

    void takenOver(Lead lead, Assignment taken, String from) {
        post.post(
                lead,
                "taken-over-" + taken.id(),
                taken.assignee(),
                "You take over %s: %s".formatted(lead.number(), name(lead)),
                "%s (%s, phone %s) was with %s and is yours from now on. Its tasks and its whole story are in your list."
                        .formatted(
                                name(lead),
                                known(lead.firm().company()),
                                known(lead.contact().phone()),
                                post.nameOf(from)));
    }

    /** Marketing hears why, and has the lead again. */
    void refused(Lead lead, Assignment refused) {
        post.post(
                lead,
                "refused-" + refused.id(),
                marketingOwner,
                "Refused: %s: %s".formatted(lead.number(), name(lead)),
                "%s refused %s (%s): %s%s"
                        .formatted(
                                post.nameOf(refused.assignee()),
                                name(lead),
                                known(lead.firm().company()),
                                Words.within(Objects.requireNonNull(refused.refusal())),
                                refused.note() == null ? "." : ". They say: " + refused.note()));
    }

    /** Half of the time to accept is over. */
    void halfDue(Lead lead, Assignment offer, @Nullable Instant acceptBy) {
        post.post(
                lead,
                "accept-half-due-" + offer.id(),
                offer.assignee(),
                "Half of the time is over: " + lead.number(),
                "%s (%s) waits for you to accept or refuse it%s."
                        .formatted(
                                name(lead),
                                lead.number(),
                                acceptBy == null ? "" : " by " + post.local(offer.teamCode(), acceptBy)));
    }

    /** The time to accept is over. */
    void overdue(Lead lead, Assignment offer) {
        post.post(
                lead,
                "accept-overdue-" + offer.id(),
                post.above(offer),
                "Not accepted in time: " + lead.number(),
                "%s has neither accepted nor refused %s (%s) in time. It will be taken back soon."
                        .formatted(post.nameOf(offer.assignee()), name(lead), lead.number()));
    }

    void takenBack(Lead lead, Assignment offer) {
        post.post(
                lead,
                "taken-back-" + offer.id(),
                offer.assignee(),
                "Taken back: " + lead.number(),
                "%s (%s) waited for your answer and is offered to somebody else now."
                        .formatted(name(lead), lead.number()));
    }

    /** The owner accepted, and the person still waits for a word. */
    void untouched(Lead lead, Assignment owner) {
        post.post(
                lead,
                "touch-overdue-" + owner.id(),
                owner.assignee(),
                "Still waiting for your call: " + lead.number(),
                "%s (%s) has not heard from you in time. Call or write now, and note it."
                        .formatted(name(lead), lead.number()));
        post.post(
                lead,
                "touch-overdue-manager-" + owner.id(),
                post.above(owner),
                "No first touch in time: " + lead.number(),
                "%s has not spoken with or written to %s (%s) in time."
                        .formatted(post.nameOf(owner.assignee()), name(lead), lead.number()));
    }

    /** The owner noted nothing for too long; written again as often as that is found. */
    void noProgress(Lead lead, Assignment owner, Instant found) {
        post.post(
                lead,
                "no-progress-%d-%s".formatted(owner.id(), found),
                post.above(owner),
                "No progress: " + lead.number(),
                "%s accepted %s (%s), and has noted nothing about it for too long."
                        .formatted(post.nameOf(owner.assignee()), name(lead), lead.number()));
    }

    private static String known(@Nullable String fact) {
        return fact == null ? "not known" : fact;
    }
}
