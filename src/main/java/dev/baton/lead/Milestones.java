package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When each step of the hand-off happened, in UTC; system delay and human delay are read from these.
 *
 * @param routedAt when the routing table decided who may have the lead
 * @param assignedAt when the present owner got it
 * @param notifiedAt when the letter to the owner left; kept with the hand-off, as nothing about the lead changes by it
 */
public record Milestones(
        Instant capturedAt,
        @Nullable Instant qualifiedAt,
        @Nullable Instant routedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant firstTouchAt,
        @Nullable Instant closedAt) {

    static Milestones captured(Instant at) {
        return new Milestones(at, null, null, null, null, null, null, null);
    }

    /** Each round of qualification begins a new hand-off. */
    Milestones qualified(Instant at) {
        return new Milestones(capturedAt, at, null, null, null, null, null, null);
    }

    Milestones assigned(Instant routed, Instant at) {
        return new Milestones(capturedAt, qualifiedAt, routed, at, null, null, firstTouchAt, null);
    }

    Milestones handedOver(Instant at) {
        return new Milestones(capturedAt, qualifiedAt, routedAt, at, notifiedAt, acceptedAt, firstTouchAt, closedAt);
    }

    /** With the moment at which the letter to the owner left, if it has. */
    public Milestones notified(@Nullable Instant at) {
        return new Milestones(capturedAt, qualifiedAt, routedAt, assignedAt, at, acceptedAt, firstTouchAt, closedAt);
    }

    Milestones accepted(Instant at) {
        return new Milestones(capturedAt, qualifiedAt, routedAt, assignedAt, notifiedAt, at, firstTouchAt, null);
    }

    Milestones touched(Instant at) {
        return firstTouchAt != null
                ? this
                : new Milestones(capturedAt, qualifiedAt, routedAt, assignedAt, notifiedAt, acceptedAt, at, closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(capturedAt, qualifiedAt, routedAt, assignedAt, notifiedAt, acceptedAt, firstTouchAt, at);
    }
}
