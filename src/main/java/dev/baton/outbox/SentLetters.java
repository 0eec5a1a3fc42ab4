package dev.baton.outbox;

import dev.baton.platform.housekeeping.Expiring;
import dev.baton.platform.housekeeping.RetentionProperties;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that were sent or withheld long ago; those that were given up stay until a person has seen to them. */
@Component
class SentLetters implements Expiring {

    private final JdbcClient database;
    private final RetentionProperties retention;

    SentLetters(JdbcClient database, RetentionProperties retention) {
        this.database = database;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "Sent letters";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.sql(
                        "delete from outbox_message where id in (select id from outbox_message"
                                + " where state in ('SENT', 'WITHHELD') and next_attempt_at < ? order by next_attempt_at fetch first ? rows only)")
                .params(now.minus(retention.sentLetters()).atOffset(ZoneOffset.UTC), most)
                .update();
    }
}
