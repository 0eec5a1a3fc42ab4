package dev.baton.nurture;

import dev.baton.platform.housekeeping.ExpiringRows;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Periods of reports that were read, or put away unread, long ago. */
@Component
class OldReportRequests extends ExpiringRows {

    OldReportRequests(JdbcClient database, @Value("${baton.retention.nurture-reports}") Duration kept) {
        super(database, "Nurture report requests", "nurture_report", "id", "asked_at", "true", kept);
    }
}
