package dev.baton.intake.mailbox;

import dev.baton.platform.housekeeping.ExpiringRows;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails were read so long ago that none of them comes again, and nobody goes on with their thread. */
@Component
class OldMails extends ExpiringRows {

    OldMails(JdbcClient database, @Value("${baton.retention.mails}") Duration kept) {
        super(database, "Mails that were read", "mail_message", "message_key", "read_at", "true", kept);
    }
}
