package dev.baton.outbox;

import dev.baton.platform.housekeeping.ExpiringRows;
import dev.baton.platform.housekeeping.RetentionProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that were sent or withheld long ago; those that were given up stay until a person has seen to them. */
@Component
class SentLetters extends ExpiringRows {

    SentLetters(JdbcClient database, RetentionProperties retention) {
        super(
                database,
                "Sent letters",
                "outbox_message",
                "id",
                "next_attempt_at",
                "state in ('SENT', 'WITHHELD')",
                retention.sentLetters());
    }
}
