package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When each step of the hand-off happened, in UTC; system delay and human delay are read from these. */
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

    /** Routed, assigned and notified are one transaction, so they share one moment. */
    Milestones assigned(Instant at) {
        return new Milestones(capturedAt, qualifiedAt, at, at, at, null, firstTouchAt, null);
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
