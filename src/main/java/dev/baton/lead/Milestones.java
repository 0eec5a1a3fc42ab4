package dev.baton.lead;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When each step of the hand-off happened, in UTC; system delay and human delay are read from these.
 *
 * @param routedAt when the routing table decided who may have the lead
 * @param assignedAt when it was offered to who accepted it, or is to answer; a later hand-over changes nothing about that
 * @param notifiedAt when the letter about that offer left; kept with the hand-off, as nothing about the lead changes by it
 * @param takenOverAt when the present owner took it over from another one, who had accepted it
 */
public record Milestones(
        Instant capturedAt,
        @Nullable Instant qualifiedAt,
        @Nullable Instant routedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant firstTouchAt,
        @Nullable Instant closedAt,
        @Nullable Instant takenOverAt) {

    static Milestones captured(Instant at) {
        return new Milestones(at, null, null, null, null, null, null, null, null);
    }

    /** Since when the present owner has the lead: by the offer, or by taking it over from another one. */
    public Optional<Instant> ownedSince() {
        return Optional.ofNullable(takenOverAt).or(() -> Optional.ofNullable(assignedAt));
    }

    /** Each round of qualification begins a new hand-off. */
    Milestones qualified(Instant at) {
        return new Milestones(capturedAt, at, null, null, null, null, null, null, null);
    }

    Milestones assigned(Instant routed, Instant at) {
        return new Milestones(capturedAt, qualifiedAt, routed, at, null, null, firstTouchAt, null, null);
    }

    Milestones handedOver(Instant at) {
        return with(notifiedAt, acceptedAt, firstTouchAt, closedAt, at);
    }

    /** With the moment at which the letter about the offer left, if it has. */
    public Milestones notified(@Nullable Instant at) {
        return with(at, acceptedAt, firstTouchAt, closedAt, takenOverAt);
    }

    Milestones accepted(Instant at) {
        return with(notifiedAt, at, firstTouchAt, null, takenOverAt);
    }

    Milestones touched(Instant at) {
        return firstTouchAt != null ? this : with(notifiedAt, acceptedAt, at, closedAt, takenOverAt);
    }

    Milestones closed(Instant at) {
        return with(notifiedAt, acceptedAt, firstTouchAt, at, takenOverAt);
    }

    private Milestones with(
            @Nullable Instant notified,
            @Nullable Instant accepted,
            @Nullable Instant touched,
            @Nullable Instant closed,
            @Nullable Instant takenOver) {
        return new Milestones(
                capturedAt, qualifiedAt, routedAt, assignedAt, notified, accepted, touched, closed, takenOver);
    }
}
