package dev.baton.outbox;

import dev.baton.platform.People;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
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

    private final OutboxMessages messages;
    private final JavaMailSender server;
    private final People people;
    private final MailProperties mail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxRelay(
            OutboxMessages messages,
            JavaMailSender server,
            People people,
            MailProperties mail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.server = server;
        this.people = people;
        this.mail = mail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Carries what is due, until nothing is left or the batch is full. */
    @Scheduled(fixedDelayString = "${baton.mail.relay-every}")
    void run() {
        int carried = 0;
        while (carried < mail.batch() && Boolean.TRUE.equals(transaction.execute(status -> carryNext()))) {
            carried++;
        }
    }

    private boolean carryNext() {
        Optional<OutboxMessage> due = messages.nextDue(clock.instant());
        due.map(this::carry).map(messages::save).ifPresent(this::tell);
        return due.isPresent();
    }

    private void tell(OutboxMessage carried) {
        if (carried.sentAt() != null) {
            events.publishEvent(new LetterSent(carried.step(), carried.sentAt()));
        }
    }

    private OutboxMessage carry(OutboxMessage letter) {
        Optional<String> address =
                letter.recipient().contains("@") ? Optional.of(letter.recipient()) : people.emailOf(letter.recipient());
        if (address.isEmpty()) {
            return letter.givenUp("User %s has no e-mail address".formatted(letter.recipient()));
        }
        try {
            server.send(toMime(letter, address.get()));
            return letter.sent(clock.instant());
        } catch (MailException | MessagingException refused) {
            // what the server says names the recipient: it is kept with the letter, not in the log
            LOG.warn(
                    "Letter {} was not taken by the mail server ({}): GET /api/outbox says why",
                    letter.id(),
                    refused.getClass().getSimpleName());
            return postponed(letter, String.valueOf(refused.getMessage()));
        }
    }

    private OutboxMessage postponed(OutboxMessage letter, String error) {
        String shortError = error.substring(0, Math.min(error.length(), 2000));
        if (letter.attempts() >= mail.retryAfter().size()) {
            return letter.givenUp(shortError);
        }
        Instant next = clock.instant().plus(mail.retryAfter().get(letter.attempts()));
        return letter.failed(shortError, next);
    }

    private MimeMessage toMime(OutboxMessage letter, String address) throws MessagingException {
        MimeMessage mime = new StableIdMessage(server.createMimeMessage(), letter.messageId());
        Attachment file = letter.attachment();
        MimeMessageHelper helper = new MimeMessageHelper(mime, file != null, StandardCharsets.UTF_8.name());
        helper.setFrom(mail.from());
        helper.setTo(address);
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        if (file != null) {
            byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
            helper.addAttachment(file.name(), new ByteArrayResource(content), file.type());
        }
        return mime;
    }
}
