package dev.baton.intake.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one node at a time read the mailbox, and says when it was last read to its end. */
@Component
class MailboxLease {

    private static final String NAME = "inquiries";
    private static final int LONGEST_ERROR = 2000;

    private final JdbcClient database;
    private final Clock clock;
    private final Duration lease;
    private final String node = UUID.randomUUID().toString();

    MailboxLease(JdbcClient database, Clock clock, MailboxProperties mailbox) {
        this.database = database;
        this.clock = clock;
        this.lease = mailbox.lease();
    }

    /** Takes the mailbox for this node, or keeps it. @return false while another node has it */
    boolean take() {
        Instant now = clock.instant();
        return database.sql("update mailbox_lease set holder = ?, until_at = ? where name = ?"
                                        + " and (holder = ? or until_at < ?)")
                                .params(node, utc(now.plus(lease)), NAME, node, utc(now))
                                .update()
                        > 0
                || isFirst(now);
    }

    /** Leaves it to whoever comes next; the error is what kept this node from reading it to its end. */
    void leave(@Nullable String error) {
        Instant now = clock.instant();
        database.sql("update mailbox_lease set until_at = ?, last_error = ?,"
                        + " read_at = case when ? then ? else read_at end where name = ? and holder = ?")
                .params(
                        utc(now.minusMillis(1)),
                        error == null ? null : MailTexts.cut(error, LONGEST_ERROR),
                        error == null,
                        utc(now),
                        NAME,
                        node)
                .update();
    }

    /** When it was last read to its end. */
    Optional<Instant> readAt() {
        return database.sql("select read_at from mailbox_lease where name = ?")
                .param(NAME)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private boolean isFirst(Instant now) {
        try {
            return database.sql(
                                    "insert into mailbox_lease (name, holder, until_at, read_at)"
                                            + " select ?, ?, ?, ? where not exists (select 1 from mailbox_lease where name = ?)")
                            .params(NAME, node, utc(now.plus(lease)), utc(now), NAME)
                            .update()
                    > 0;
        } catch (DuplicateKeyException other) {
            return false;
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
