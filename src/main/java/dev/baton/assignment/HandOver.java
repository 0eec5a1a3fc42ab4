package dev.baton.assignment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * All open leads of a seller go to others. While it is under way, {@code openUserId} holds the seller's id, so that the
 * database itself allows one at a time.
 *
 * @param moved how many leads have a new owner
 * @param passedOver how many could not be moved; its moves say which and why
 */
@Table("hand_over")
public record HandOver(
        @Id @Nullable Long id,
        String userId,
        @Nullable String openUserId,
        String teamCode,
        HandOverReason reason,
        Instant fromAt,
        @Nullable Instant untilAt,
        State state,
        int moved,
        int passedOver,
        String orderedBy,
        Instant orderedAt,
        @Nullable Instant finishedAt,
        @Nullable Long absenceId) {

    /** Where it stands. */
    public enum State {
        ORDERED,
        FINISHED,
        /** The seller does not go after all, or came back first; what had moved stays where it is. */
        WITHDRAWN
    }

    static HandOver order(Rep rep, Absence absence, String by, Instant now) {
        return new HandOver(
                null,
                rep.userId(),
                rep.userId(),
                rep.teamCode(),
                HandOverReason.of(absence.kind()),
                absence.fromAt(),
                absence.untilAt(),
                State.ORDERED,
                0,
                0,
                by,
                now,
                null,
                absence.id());
    }

    /** At once, what the user holds in that team; who may be given leads meanwhile says {@code openUserId}. */
    static HandOver inTeam(
            String team, String userId, @Nullable String openUserId, HandOverReason reason, String by, Instant now) {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        return new HandOver(
                null, userId, openUserId, team, reason, from, null, State.ORDERED, 0, 0, by, now, null, null);
    }

    /** Whether nothing is left to do: all is done, or nothing shall be done any more. */
    boolean isFinished() {
        return state != State.ORDERED;
    }

    /** The id once it is written. */
    long writtenId() {
        if (id == null) {
            throw new IllegalStateException("This hand-over is not written yet");
        }
        return id;
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "HandOver " + id;
    }
}
