package dev.baton.outbox;

import dev.baton.platform.People;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries letters to the mail server, one transaction each: a node that dies in between leaves the letter to another
 * one, which sends it again under the same {@code Message-ID}. Nothing else that fails once the server has taken a
 * letter sends it again.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxMessages messages;
    private final LetterCarrier carrier;
    private final MailProperties mail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationAvailability node;

    // as the server took them, until the database knows
    private final Map<Long, OutboxMessage> taken = new ConcurrentHashMap<>();

    OutboxRelay(
            OutboxMessages messages,
            CarryingRules rules,
            JavaMailSender server,
            People people,
            MailProperties mail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationAvailability node) {
        this.messages = messages;
        this.carrier = new LetterCarrier(rules, server, people, mail, events, clock);
        this.mail = mail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.node = node;
    }

    /** Carries what is due, until nothing is left, the batch is full or the node is about to stop. */
    @Scheduled(fixedDelayString = "${baton.mail.relay-every}")
    void run() {
        int carried = 0;
        while (carried < mail.batch()
                && node.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                && carriesNext()) {
            carried++;
        }
    }

    private boolean carriesNext() {
        AtomicReference<@Nullable OutboxMessage> atHand = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> carryNext(status, atHand));
        } catch (RuntimeException unforeseen) {
            OutboxMessage letter = atHand.get();
            if (letter == null) {
                throw unforeseen;
            }
            mend(letter, unforeseen);
        }
        OutboxMessage settled = atHand.get();
        if (settled != null) {
            taken.remove(settled.writtenId());
        }
        return settled != null;
    }

    private void carryNext(TransactionStatus status, AtomicReference<@Nullable OutboxMessage> atHand) {
        messages.nextDue(clock.instant()).ifPresent(letter -> {
            atHand.set(letter);
            OutboxMessage sent = taken.get(letter.writtenId());
            keep(sent == null ? carry(letter) : sent, status);
        });
    }

    private OutboxMessage carry(OutboxMessage letter) {
        OutboxMessage carried = carrier.carry(letter);
        if (carried.state() == OutboxState.SENT) {
            taken.put(letter.writtenId(), carried);
        }
        return carried;
    }

    /** A letter over which something unforeseen breaks has had its try as well, or it would be the next one for ever. */
    private void mend(OutboxMessage letter, RuntimeException unforeseen) {
        OutboxMessage sent = taken.get(letter.writtenId());
        if (sent == null && unforeseen instanceof ConcurrencyFailureException) {
            throw unforeseen;
        }
        String what = sent == null ? "could not be carried" : "was sent and could not be marked as sent at first";
        LOG.error("Letter {} {}", letter.id(), what, unforeseen);
        transaction.executeWithoutResult(status -> messages.stillDue(letter.writtenId(), letter.attempts())
                .map(due -> sent == null
                        ? carrier.postponed(due, unforeseen.getClass().getSimpleName())
                        : sent)
                .ifPresent(next -> keep(next, status)));
    }

    private void keep(OutboxMessage letter, TransactionStatus status) {
        OutboxMessage kept = messages.save(letter);
        if (kept.state() == OutboxState.SENT) {
            tellOfSent(kept, status.createSavepoint(), status);
        } else {
            tell(kept);
        }
    }

    /** Whoever fails to take note of a letter that has left must not have it sent again. */
    private void tellOfSent(OutboxMessage letter, Object savepoint, TransactionStatus transaction) {
        try {
            events.publishEvent(new LetterSent(letter.step(), Objects.requireNonNull(letter.sentAt())));
            tell(letter);
            transaction.flush(); // what was noted of it must not fail later than here
        } catch (RuntimeException deaf) {
            transaction.rollbackToSavepoint(savepoint);
            LOG.error("Letter {} was sent, and not everybody took note of that", letter.id(), deaf);
        }
    }

    private void tell(OutboxMessage letter) {
        if (letter.state() == OutboxState.FAILED) {
            events.publishEvent(new LetterGivenUp(letter.writtenId()));
        } else if (letter.mailing() != null && letter.state() != OutboxState.PENDING) {
            events.publishEvent(new MailingSettled(letter.messageId(), letter.state(), clock.instant()));
        }
    }
}
