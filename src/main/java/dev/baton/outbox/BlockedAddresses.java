package dev.baton.outbox;

import static java.util.Objects.requireNonNull;

import dev.baton.lead.ContactKeys;
import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets no mail any more, by address and across all leads; asked at the moment in which a letter is carried. */
@Service
@Transactional
public class BlockedAddresses {

    private static final int LONGEST_NOTE = 500;
    private static final RowMapper<BlockedAddress> ROW = (row, index) -> new BlockedAddress(
            row.getString("address_key"),
            MailBlock.valueOf(row.getString("block")),
            row.getString("note"),
            row.getObject("blocked_at", OffsetDateTime.class).toInstant());

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    BlockedAddresses(
            JdbcClient database,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Blocks the address from now on; a stronger reason stays. */
    public void block(String email, MailBlock reason, @Nullable String note) {
        hold(email);
        String words = note == null ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE));
        if (of(email).filter(now -> now.reason().compareTo(reason) >= 0).isEmpty()) {
            database.sql("update mail_address set block = ?, note = ?, blocked_at = ? where address_key = ?")
                    .params(reason.name(), words, utc(clock.instant()), key(email))
                    .update();
            events.publishEvent(new AddressBlocked(key(email)));
        }
    }

    /** The person confirmed that they want mail again; what the mail servers said about the address stays. */
    public void allow(String email) {
        database.sql("update mail_address set block = null, note = null, blocked_at = null"
                        + " where address_key = ? and block = 'UNSUBSCRIBED'")
                .param(key(email))
                .update();
    }

    /**
     * Takes the address off the list, whatever it was blocked for.
     *
     * @throws RefusedException when it is not blocked
     */
    public void lift(String email) {
        int lifted = database.sql("update mail_address set block = null, note = null, blocked_at = null"
                        + " where address_key = ? and block is not null")
                .param(key(email))
                .update();
        if (lifted == 0) {
            throw new RefusedException("This address is not blocked");
        }
        events.publishEvent(new AddressFreed(key(email)));
    }

    @Transactional(readOnly = true)
    public Optional<BlockedAddress> of(String email) {
        return database.sql("select * from mail_address where address_key = ? and block is not null")
                .param(key(email))
                .query(ROW)
                .optional();
    }

    /** Those blocked in the order of their addresses, from the one after {@code after} on. */
    @Transactional(readOnly = true)
    public List<BlockedAddress> page(String after, int most) {
        return database.sql("select * from mail_address where block is not null and address_key > ?"
                        + " order by address_key limit ?")
                .params(after, most)
                .query(ROW)
                .list();
    }

    /** Until this transaction ends nobody else writes to the address, carries a letter to it, or blocks it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String email) {
        if (!locks(key(email)) && !adds(key(email))) {
            locks(key(email));
        }
    }

    private boolean locks(String key) {
        return database.sql("select address_key from mail_address where address_key = ? for update")
                .param(key)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** @return false when somebody else was quicker, whom this one has waited for */
    private boolean adds(String key) {
        try {
            savepoint.executeWithoutResult(status -> database.sql("insert into mail_address (address_key) values (?)")
                    .param(key)
                    .update());
            return true;
        } catch (DuplicateKeyException quicker) {
            return false;
        }
    }

    private static String key(String email) {
        return requireNonNull(ContactKeys.email(email), "an address is not blank");
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
