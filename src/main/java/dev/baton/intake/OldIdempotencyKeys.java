package dev.baton.intake;

import dev.baton.platform.housekeeping.ExpiringRows;
import dev.baton.platform.housekeeping.RetentionProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys whose request nobody repeats any more. */
@Component
class OldIdempotencyKeys extends ExpiringRows {

    OldIdempotencyKeys(JdbcClient database, RetentionProperties retention) {
        super(
                database,
                "Idempotency keys",
                "idempotency_key",
                "user_id, request_key",
                "created_at",
                "true",
                retention.idempotencyKeys());
    }
}
