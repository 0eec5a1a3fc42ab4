package dev.baton.intake;

import dev.baton.platform.housekeeping.ExpiringRows;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was set aside so long ago that nobody will look at it any more. */
@Component
class OldSetAside extends ExpiringRows {

    OldSetAside(JdbcClient database, @Value("${baton.retention.set-aside}") Duration kept) {
        super(database, "Set-aside submissions and mails", "set_aside", "id", "came_at", "true", kept);
    }
}
