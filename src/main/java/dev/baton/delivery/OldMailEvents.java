package dev.baton.delivery;

import dev.baton.platform.housekeeping.Expiring;
import dev.baton.platform.housekeeping.RetentionProperties;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events of mails that nobody reports again; the addresses that they blocked stay blocked. */
@Component
class OldMailEvents implements Expiring {

    private final JdbcClient database;
    private final RetentionProperties retention;

    OldMailEvents(JdbcClient database, RetentionProperties retention) {
        this.database = database;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "Mail events";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.sql("delete from mail_event where event_id in (select event_id from mail_event"
                        + " where noted_at < ? order by noted_at fetch first ? rows only)")
                .params(now.minus(retention.mailEvents()).atOffset(ZoneOffset.UTC), most)
                .update();
    }
}
