package dev.baton.outbox;

import dev.baton.outbox.CarryingRule.Verdict;
import dev.baton.platform.People;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands a letter to the mail server, if it may go at this moment, and says what became of it. */
class LetterCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(LetterCarrier.class);
    private static final int LONGEST_ERROR = 2000;

    private final CarryingRules rules;
    private final JavaMailSender server;
    private final People people;
    private final MailProperties mail;
    private final StatusCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterCarrier(
            CarryingRules rules,
            JavaMailSender server,
            People people,
            MailProperties mail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.server = server;
        this.people = people;
        this.mail = mail;
        this.codes = new StatusCodes(mail);
        this.events = events;
        this.clock = clock;
    }

    OutboxMessage carry(OutboxMessage letter) {
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

    /** Tried in vain: it waits for the next time, or is given up after the last one. */
    OutboxMessage postponed(OutboxMessage letter, String error) {
        if (letter.attempts() >= mail.retryAfter().size()) {
            return letter.givenUp(shortened(error));
        }
        Instant next = clock.instant().plus(mail.retryAfter().get(letter.attempts()));
        return letter.failed(shortened(error), next);
    }

    private OutboxMessage send(OutboxMessage letter, String address) {
        try {
            server.send(new MimeLetters(server, mail.from()).of(letter, address));
            return letter.sent(clock.instant());
        } catch (MailException | MessagingException failed) {
            return ServerAnswer.isAfterTaking(failed) ? letter.sent(clock.instant()) : notTaken(letter, failed);
        }
    }

    private OutboxMessage notTaken(OutboxMessage letter, Exception refused) {
        // what the server says names the recipient: it is kept with the letter, not in the log
        LOG.warn(
                "Letter {} was not taken by the mail server ({}): GET /api/outbox says why",
                letter.id(),
                refused.getClass().getSimpleName());
        String words = ServerAnswer.words(refused);
        return ServerAnswer.refusesAddress(refused, codes) ? refused(letter, words) : postponed(letter, words);
    }

    /** There is no such address: somebody outside is not tried again, the address of a user has to be mended. */
    private OutboxMessage refused(OutboxMessage letter, String words) {
        if (!letter.goesOutside()) {
            return letter.givenUp(shortened(words));
        }
        events.publishEvent(new LetterRefused(letter, words));
        return letter.withheld(shortened("Refused for good: " + words));
    }

    private static String shortened(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }
}
