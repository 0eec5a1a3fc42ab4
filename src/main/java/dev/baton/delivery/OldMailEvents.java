package dev.baton.delivery;

import dev.baton.platform.housekeeping.ExpiringRows;
import dev.baton.platform.housekeeping.RetentionProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events of mails that nobody reports again; the addresses that they blocked stay blocked. */
@Component
class OldMailEvents extends ExpiringRows {

    OldMailEvents(JdbcClient database, RetentionProperties retention) {
        super(database, "Mail events", "mail_event", "event_id", "noted_at", "true", retention.mailEvents());
    }
}
