package dev.baton.intake.mailbox;

import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails were read, and what was attached to them. */
@Component
class MailRows {

    private final JdbcClient database;
    private final Clock clock;

    MailRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isRead(String key) {
        return database.sql("select count(*) from mail_message where message_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps that it was read. @throws org.springframework.dao.DuplicateKeyException when another node was quicker */
    void read(String key, @Nullable LeadId lead, MailOutcome outcome) {
        database.sql("insert into mail_message (message_key, lead_id, outcome, read_at) values (?, ?, ?, ?)")
                .params(key, lead == null ? null : lead.value(), outcome.name(), OffsetDateTime.now(clock))
                .update();
    }

    /** The latest lead that one of these mails became. */
    Optional<LeadNumber> leadOf(List<String> keys) {
        return database.sql("select lead.number from mail_message join lead on lead.id = mail_message.lead_id"
                        + " where message_key in (:keys) order by lead.id desc fetch first 1 row only")
                .param("keys", keys)
                .query(String.class)
                .optional()
                .map(LeadNumber::new);
    }

    void attach(LeadId lead, ReadMail.File file) {
        database.sql("insert into attachment (lead_id, name, type, size, content, came_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        lead.value(),
                        file.name(),
                        file.type(),
                        file.content().length,
                        file.content(),
                        OffsetDateTime.now(clock))
                .update();
    }
}
