package dev.baton.outbox;

import dev.baton.outbox.CarryingRule.Verdict;
import dev.baton.platform.People;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries letters to the mail server, one transaction each: a node that dies in between leaves the letter to another
 * one, which sends it again under the same {@code Message-ID}.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int LONGEST_ERROR = 2000;

    private final OutboxMessages messages;
    private final CarryingRules rules;
    private final JavaMailSender server;
    private final People people;
    private final MailProperties mail;
    private final StatusCodes codes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationAvailability node;

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
        this.rules = rules;
        this.server = server;
        this.people = people;
        this.mail = mail;
        this.codes = new StatusCodes(mail);
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

    /** A letter over which something unforeseen breaks has had its try as well, or it would be the next one for ever. */
    private boolean carriesNext() {
        AtomicReference<@Nullable OutboxMessage> atHand = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> carryNext(atHand)));
        } catch (RuntimeException unforeseen) {
            OutboxMessage letter = atHand.get();
            if (letter == null || unforeseen instanceof ConcurrencyFailureException) {
                throw unforeseen;
            }
            LOG.error("Letter {} could not be carried", letter.id(), unforeseen);
            transaction.executeWithoutResult(status -> messages.stillDue(letter.writtenId(), letter.attempts())
                    .map(due -> postponed(due, unforeseen.getClass().getSimpleName()))
                    .map(messages::save)
                    .ifPresent(this::tell));
            return true;
        }
    }

    private boolean carryNext(AtomicReference<@Nullable OutboxMessage> atHand) {
        Optional<OutboxMessage> due = messages.nextDue(clock.instant());
        due.ifPresent(atHand::set);
        due.map(this::carry).map(messages::save).ifPresent(this::tell);
        return due.isPresent();
    }

    private OutboxMessage carry(OutboxMessage letter) {
        Verdict verdict = rules.on(letter);
        if (verdict.never() != null) {
            return letter.withheld(verdict.never());
        }
        if (verdict.waitUntil() != null) {
            return letter.later(verdict.waitUntil());
        }
        Optional<String> address =
                letter.goesOutside() ? Optional.of(letter.recipient()) : people.emailOf(letter.recipient());
        return address.map(known -> send(letter, known))
                .orElseGet(() -> letter.givenUp("User %s has no e-mail address".formatted(letter.recipient())));
    }

    private OutboxMessage send(OutboxMessage letter, String address) {
        try {
            server.send(new MimeLetters(server, mail.from()).of(letter, address));
            return letter.sent(clock.instant());
        } catch (MailException | MessagingException refused) {
            // what the server says names the recipient: it is kept with the letter, not in the log
            LOG.warn(
                    "Letter {} was not taken by the mail server ({}): GET /api/outbox says why",
                    letter.id(),
                    refused.getClass().getSimpleName());
            String words = ServerAnswer.words(refused);
            return ServerAnswer.refusesAddress(refused, codes) ? refused(letter, words) : postponed(letter, words);
        }
    }

    /** There is no such address: somebody outside is not tried again, the address of a user has to be mended. */
    private OutboxMessage refused(OutboxMessage letter, String words) {
        if (!letter.goesOutside()) {
            return letter.givenUp(shortened(words));
        }
        events.publishEvent(new LetterRefused(letter, words));
        return letter.withheld(shortened("Refused for good: " + words));
    }

    private OutboxMessage postponed(OutboxMessage letter, String error) {
        if (letter.attempts() >= mail.retryAfter().size()) {
            return letter.givenUp(shortened(error));
        }
        Instant next = clock.instant().plus(mail.retryAfter().get(letter.attempts()));
        return letter.failed(shortened(error), next);
    }

    private void tell(OutboxMessage letter) {
        if (letter.sentAt() != null) {
            events.publishEvent(new LetterSent(letter.step(), letter.sentAt()));
        }
        if (letter.state() == OutboxState.FAILED) {
            events.publishEvent(new LetterGivenUp(letter.writtenId()));
        } else if (letter.mailing() != null && letter.state() != OutboxState.PENDING) {
            events.publishEvent(new MailingSettled(letter.messageId(), letter.state(), clock.instant()));
        }
    }

    private static String shortened(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }
}
