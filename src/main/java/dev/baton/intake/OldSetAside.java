package dev.baton.intake;

import dev.baton.platform.housekeeping.Expiring;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was set aside so long ago that nobody will look at it any more. */
@Component
class OldSetAside implements Expiring {

    private final JdbcClient database;
    private final Duration kept;

    OldSetAside(JdbcClient database, @Value("${baton.retention.set-aside}") Duration kept) {
        this.database = database;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "Set-aside submissions and mails";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.sql("delete from set_aside where id in (select id from set_aside where came_at < ?"
                        + " order by came_at fetch first ? rows only)")
                .params(now.minus(kept).atOffset(ZoneOffset.UTC), most)
                .update();
    }
}
