package dev.baton.intake;

import dev.baton.lead.LeadId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that people sent with their inquiries. */
@Service
@Transactional(readOnly = true)
public class Attachments {

    private static final int MOST = 200;

    private final JdbcClient database;

    Attachments(JdbcClient database) {
        this.database = database;
    }

    /** A file without its content; size counts bytes. */
    public record Entry(long id, String name, String type, int size, OffsetDateTime cameAt) {}

    /** A file. */
    @SuppressWarnings("ArrayRecordComponent") // is handed on once and never compared
    public record Content(String name, byte[] content) {}

    /** The newest ones of a lead, newest first. */
    public List<Entry> of(LeadId lead) {
        return database.sql("select id, name, type, size, came_at from attachment where lead_id = ? order by id desc"
                        + " fetch first ? rows only")
                .params(lead.value(), MOST)
                .query(Entry.class)
                .list();
    }

    /** That file of the lead. */
    public Optional<Content> get(LeadId lead, long id) {
        return database.sql("select name, content from attachment where id = ? and lead_id = ?")
                .params(id, lead.value())
                .query((row, number) -> new Content(row.getString("name"), row.getBytes("content")))
                .optional();
    }
}
