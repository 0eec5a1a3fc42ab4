package dev.baton.intake.mailbox;

import dev.baton.intake.SetAside;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the mailbox every now and then, on one node at a time, and keeps one bad mail from stopping the others. */
@Component
@ConditionalOnProperty("baton.mailbox.host")
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final MailboxProperties settings;
    private final MailboxLease lease;
    private final MailReader reader;
    private final MailDesk desk;
    private final MailRows rows;
    private final SetAside setAside;
    private final TransactionTemplate transaction;
    private final MeterRegistry measures;
    private final Inbox inbox;

    Mailbox(
            MailboxProperties settings,
            MailboxLease lease,
            MailReader reader,
            MailDesk desk,
            MailRows rows,
            SetAside setAside,
            TransactionTemplate transaction,
            MeterRegistry measures) {
        this.settings = settings;
        this.lease = lease;
        this.reader = reader;
        this.desk = desk;
        this.rows = rows;
        this.setAside = setAside;
        this.transaction = transaction;
        this.measures = measures;
        this.inbox = new Inbox(settings);
    }

    /** Reads what is there, unless another node does. */
    @Scheduled(fixedDelayString = "${baton.mailbox.every}")
    void read() {
        if (!lease.take()) {
            return;
        }
        try {
            for (MimeMessage mail : inbox.next()) {
                if (!lease.take()) {
                    return;
                }
                settle(mail);
            }
            inbox.tidy();
            lease.leave(null);
        } catch (MessagingException | IllegalStateException | DataAccessException away) {
            // the server's words may name the user: they are kept with the lease, not in the log
            LOG.warn(
                    "The mailbox cannot be read ({}): the next round tries again",
                    away.getClass().getSimpleName());
            lease.leave(String.valueOf(away.getMessage()));
        } finally {
            inbox.destroy();
        }
    }

    /** In this order: taken, then moved. Whoever dies in between leaves a mail that is known already. */
    private void settle(MimeMessage mail) throws MessagingException {
        String key = reader.keyOf(mail);
        MailOutcome outcome = rows.isRead(key) ? MailOutcome.READ_BEFORE : take(mail, key);
        boolean readable = outcome != MailOutcome.SET_ASIDE;
        inbox.move(mail, readable ? settings.readFolder() : settings.asideFolder());
        measures.counter("baton.mailbox.mails", "outcome", outcome.name()).increment();
    }

    private MailOutcome take(MimeMessage mail, String key) throws MessagingException {
        try {
            return desk.take(reader.read(mail));
        } catch (UnreadableMailException unreadable) {
            return putAside(mail, key, unreadable.reason(), String.valueOf(unreadable.getMessage()));
        } catch (DataAccessResourceFailureException | TransientDataAccessException passing) {
            throw new IllegalStateException("The database is busy or away", passing);
        } catch (RuntimeException failure) {
            String id = UUID.randomUUID().toString();
            LOG.error("A mail could not be taken, problem {}", id, failure);
            return putAside(mail, key, SetAside.Reason.UNREADABLE, "In the log the problem has the id " + id);
        }
    }

    private MailOutcome putAside(MimeMessage mail, String key, SetAside.Reason reason, String detail) {
        LOG.warn("A mail was set aside ({}): GET /api/set-aside says which", reason);
        transaction.executeWithoutResult(status -> {
            rows.read(key, null, MailOutcome.SET_ASIDE);
            setAside.keep(SetAside.Door.MAIL, reader.subjectOf(mail), reason, detail, reader.headOf(mail));
        });
        return MailOutcome.SET_ASIDE;
    }
}
