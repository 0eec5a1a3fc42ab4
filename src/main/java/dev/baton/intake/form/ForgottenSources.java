package dev.baton.intake.form;

import dev.baton.platform.housekeeping.Expiring;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Limits of sources that may send everything again. */
@Component
class ForgottenSources implements Expiring {

    private final JdbcClient database;

    ForgottenSources(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "Limits of public forms";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.sql("delete from submission_bucket where id in (select id from submission_bucket"
                        + " where expires_at < ? order by expires_at fetch first ? rows only)")
                .params(now.toEpochMilli(), most)
                .update();
    }
}
