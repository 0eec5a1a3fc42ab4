package dev.baton.intake.mailbox;

import dev.baton.platform.housekeeping.ExpiringRows;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of people whose lead has ended, once the engine's history of that time is gone as well. */
@Component
class OldAttachments extends ExpiringRows {

    private static final String ENDED =
            "exists (select 1 from lead where lead.id = attachment.lead_id and lead.work_status = 'CLOSED')";

    OldAttachments(JdbcClient database, @Value("${baton.retention.attachments}") Duration kept) {
        super(database, "Attachments of leads that ended", "attachment", "id", "came_at", ENDED, kept);
    }
}
