package dev.baton.outbox;

import dev.baton.lead.LeadNumber;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A letter as it is kept: its state, its tries, the last error. */
@Table("outbox_message")
public record OutboxMessage(
        @Id @Nullable Long id,
        String messageId,
        @Nullable String leadNumber,
        String step,
        String recipient,
        String subject,
        String body,
        @Embedded.Nullable @Nullable Attachment attachment,
        @Embedded.Nullable @Nullable Mailing mailing,
        OutboxState state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DRAWN_BYTES = 12;

    static OutboxMessage of(Letter letter, String domain, Instant now) {
        LeadNumber about = letter.about();
        return new OutboxMessage(
                null,
                newMessageId(about, domain),
                about.value(),
                letter.step(),
                letter.recipient(),
                oneLine(letter.subject()),
                letter.body(),
                letter.attachment(),
                letter.mailing(),
                OutboxState.PENDING,
                0,
                now,
                null,
                now,
                null);
    }

    /** Names the lead, so that an answer finds it, and cannot be guessed: whoever knows it had the letter in their hands. */
    private static String newMessageId(LeadNumber about, String domain) {
        byte[] drawn = new byte[DRAWN_BYTES];
        RANDOM.nextBytes(drawn);
        return "<%s.%s@%s>".formatted(about, HexFormat.of().formatHex(drawn), domain);
    }

    /** Whether it goes to somebody outside, and not to a user. */
    public boolean goesOutside() {
        return recipient.contains("@");
    }

    /** The id once it is written. */
    public long writtenId() {
        return Objects.requireNonNull(id, "this letter is not written yet");
    }

    OutboxMessage sent(Instant at) {
        return with(OutboxState.SENT, attempts + 1, nextAttemptAt, null, at);
    }

    OutboxMessage failed(String error, Instant tryAgainAt) {
        return with(OutboxState.PENDING, attempts + 1, tryAgainAt, error, null);
    }

    OutboxMessage givenUp(String error) {
        return with(OutboxState.FAILED, attempts + 1, nextAttemptAt, error, null);
    }

    /** Not now; that is no try. */
    OutboxMessage later(Instant at) {
        return with(OutboxState.PENDING, attempts, at, lastError, null);
    }

    OutboxMessage withheld(String reason) {
        return with(OutboxState.WITHHELD, attempts, nextAttemptAt, reason, null);
    }

    OutboxMessage again(Instant now) {
        return with(OutboxState.PENDING, 0, now, lastError, null);
    }

    private OutboxMessage with(
            OutboxState next, int tries, Instant tryAt, @Nullable String error, @Nullable Instant sent) {
        return new OutboxMessage(
                id,
                messageId,
                leadNumber,
                step,
                recipient,
                subject,
                body,
                attachment,
                mailing,
                next,
                tries,
                tryAt,
                error,
                createdAt,
                sent);
    }

    /** A header is one line: whatever a person typed into a name must not start another header. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), 500));
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "OutboxMessage " + id;
    }
}
