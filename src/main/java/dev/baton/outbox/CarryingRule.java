package dev.baton.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Has a say on mails of programs in the moment in which they would be carried. */
@FunctionalInterface
public interface CarryingRule {

    /** Whether the mail goes now, waits, or never goes. */
    Verdict on(OutboxMessage mail, Instant now);

    /**
     * What becomes of a mail.
     *
     * @param waitUntil when it may be asked for again; none when it does not wait
     * @param never why it is withheld for good; none when it is not
     */
    record Verdict(@Nullable Instant waitUntil, @Nullable String never) {

        public static final Verdict GO = new Verdict(null, null);

        public static Verdict waitUntil(Instant at) {
            return new Verdict(at, null);
        }

        public static Verdict never(String reason) {
            return new Verdict(null, reason);
        }
    }
}
