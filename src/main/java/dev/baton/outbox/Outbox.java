package dev.baton.outbox;

import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes letters, in the transaction of the work they tell about, and shows what became of them. */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutboxMessages messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate savepoint;
    private final Clock clock;
    private final String domain;

    Outbox(
            OutboxMessages messages,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${baton.mail.domain}") String domain) {
        this.messages = messages;
        this.events = events;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
        this.domain = domain;
    }

    /**
     * Keeps the letter; the same step of the same lead is posted once, however often it is asked for.
     *
     * @return its {@code Message-ID}, drawn when it was posted first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String post(Letter letter) {
        return messages.messageIdOf(letter.about().value(), letter.step())
                .orElseGet(() -> messages.save(OutboxMessage.of(letter, domain, clock.instant()))
                        .messageId());
    }

    /**
     * The same for a letter that comes from the work on several leads: who posts it a moment later than another waits for
     * that one, and goes on when it is there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postOnce(Letter letter) {
        try {
            savepoint.executeWithoutResult(status -> post(letter));
        } catch (DbActionExecutionException failed) {
            if (!(failed.getCause() instanceof DuplicateKeyException)) {
                throw failed;
            }
            LOG.debug("The letter {} is posted already", letter.step());
        }
    }

    /** The letter of that {@code Message-ID}, as long as it is kept. */
    @Transactional(readOnly = true)
    public Optional<OutboxMessage> letter(String messageId) {
        return messages.findByMessageId(messageId);
    }

    /** The newest letters first, those with an id below {@code before}. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> page(@Nullable OutboxState state, long before, int most) {
        return state == null ? messages.page(before, most) : messages.page(state, before, most);
    }

    /** The letters that were given up, the oldest first. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> givenUp(int most) {
        return messages.oldest(OutboxState.FAILED, most);
    }

    @Transactional(readOnly = true)
    public long countGivenUp() {
        return messages.countByState(OutboxState.FAILED);
    }

    /** Tries all letters again that were given up. */
    @Transactional
    public int retryAll() {
        return messages.againAll(clock.instant());
    }

    /** Gives up for good all letters that were given up; they expire like those that were sent. */
    @Transactional
    public int withholdAll(String reason) {
        events.publishEvent(new GivenUpForGood());
        return messages.withholdAll(reason + ". ", clock.instant());
    }

    /**
     * Tries a letter again that was given up.
     *
     * @throws LetterNotFoundException when there is no such letter
     * @throws RefusedException when it was not given up
     */
    @Transactional
    public OutboxMessage retry(long id) {
        OutboxMessage message = messages.findById(id).orElseThrow(() -> new LetterNotFoundException(id));
        if (message.state() != OutboxState.FAILED) {
            throw new RefusedException(
                    "Letter %d is %s: only a FAILED one is tried again".formatted(id, message.state()));
        }
        return messages.save(message.again(clock.instant()));
    }
}
