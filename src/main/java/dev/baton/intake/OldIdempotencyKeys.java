package dev.baton.intake;

import dev.baton.platform.housekeeping.Expiring;
import dev.baton.platform.housekeeping.RetentionProperties;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys whose request nobody repeats any more. */
@Component
class OldIdempotencyKeys implements Expiring {

    private final JdbcClient database;
    private final RetentionProperties retention;

    OldIdempotencyKeys(JdbcClient database, RetentionProperties retention) {
        this.database = database;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "Idempotency keys";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.sql("delete from idempotency_key where (user_id, request_key) in"
                        + " (select user_id, request_key from idempotency_key where created_at < ?"
                        + " order by created_at fetch first ? rows only)")
                .params(now.minus(retention.idempotencyKeys()).atOffset(ZoneOffset.UTC), most)
                .update();
    }
}
