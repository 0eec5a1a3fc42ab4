package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.RefusedException;
import dev.baton.platform.People;
import dev.baton.platform.rows.LateRows;
import dev.baton.support.BatonIT;
import dev.baton.support.MovableClock;
import dev.baton.support.Quicker;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

@BatonIT
@ExtendWith(OutputCaptureExtension.class)
class OutboxIT {

    private static final LeadNumber LEAD = new LeadNumber("L-2026-000001");

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private final List<Object> told = new ArrayList<>();

    @Autowired
    private LateRows late;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxMessages messages;

    @Autowired
    private CarryingRules rules;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private People people;

    @Autowired
    private MailProperties mail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Quicker quicker;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ApplicationAvailability node;

    @BeforeEach
    void theServerRuns() {
        server.start();
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void aLetterWaitsUntilThereIsAServer() {
        post("offered-1", "rep", "New lead");

        assertThat(onlyLetter().state()).isEqualTo(OutboxState.PENDING);
    }

    @Test
    void aLetterIsCarriedOnceUnderItsOwnMessageId() throws Exception {
        post("offered-1", "rep", "New lead");

        relay().run();
        relay().run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo(onlyLetter().messageId());
        assertThat(received.getAllRecipients()[0])
                .hasToString(people.emailOf("rep").orElseThrow());
        assertThat(onlyLetter().state()).isEqualTo(OutboxState.SENT);
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        LetterSent.class, sent -> assertThat(sent.step()).isEqualTo("offered-1"));
    }

    @Test
    void aFileGoesWithItsLetter() throws Exception {
        transaction.executeWithoutResult(status -> outbox.post(new Letter(
                LEAD,
                "callback-1",
                "rep",
                "Callback",
                "See the file",
                new Attachment("Ü.ics", "text/calendar", "Größe"))));

        relay().run();

        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("Größe");
    }

    @Test
    void theSameStepOfTheSameLeadIsPostedOnce() {
        post("offered-1", "rep", "New lead");
        post("offered-1", "rep", "New lead");

        assertThat(outbox.page(null, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void theIdOfALetterNamesTheLeadStaysAndCannotBeGuessed() {
        String first = transaction.execute(status -> outbox.post(letter("offered-1", "rep", "New lead")));
        String again = transaction.execute(status -> outbox.post(letter("offered-1", "rep", "New lead")));
        String other = transaction.execute(status -> outbox.post(letter("offered-2", "rep", "New lead")));

        assertThat(first)
                .matches("<L-2026-000001\\.[0-9a-f]{24}@baton\\.example>")
                .isEqualTo(again);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void twoWhoPostTheSameStepAtOnceLeaveOneLetter() {
        OutboxMessage twin = OutboxMessage.of(letter("offered-1", "rep", "New lead"), "baton.example", clock.instant());
        post("offered-1", "rep", "New lead");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> messages.save(twin)))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        assertThat(outbox.page(null, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void aLetterIsNotPostedWithoutTheWorkItTellsAbout() {
        assertThatThrownBy(() -> outbox.post(letter("offered-1", "rep", "New lead")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLaterAndAfterTheLastTryTheLetterIsKeptAsFailed() throws Exception {
        post("offered-1", "rep", "New lead");
        OutboxRelay relay = relay();
        server.stop();

        relay.run();
        assertThat(onlyLetter().attempts()).isEqualTo(1);
        relay.run();
        assertThat(onlyLetter().attempts()).isEqualTo(1);
        for (Duration wait : mail.retryAfter()) {
            clock.advance(wait);
            relay.run();
        }

        assertThat(onlyLetter().state()).isEqualTo(OutboxState.FAILED);
        assertThat(told).containsExactly(new LetterGivenUp(onlyLetter().writtenId()));
        assertThat(onlyLetter().lastError()).isNotBlank();
    }

    @Test
    void toWhomALetterGoesIsNotWrittenDown(CapturedOutput log) {
        post("offered-1", "kim@@acme.example", "Kim Acme");
        post("offered-2", "kim@acme.example", "Kim Acme");
        OutboxRelay relay = relay();
        server.stop();

        relay.run();

        assertThat(outbox.page(null, Long.MAX_VALUE, 10))
                .allSatisfy(letter -> assertThat(letter.lastError()).isNotBlank());
        assertThat(log.toString()).contains("was not taken by the mail server").doesNotContain("acme", "Acme");
    }

    @Test
    void aLetterOverWhichSomethingBreaksHasHadItsTryAndDoesNotHoldUpTheOthers() {
        post("offered-1", "rep", "New lead");
        post("offered-2", "rep", "Another");
        JavaMailSenderImpl broken = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] mimes, Object[] originals) {
                if (subject(mimes[0]).equals("New lead")) {
                    throw new IllegalStateException("unforeseen");
                }
                super.doSend(mimes, originals);
            }
        };

        relay(broken, told::add).run();

        assertThat(outbox.page(null, Long.MAX_VALUE, 10))
                .extracting(OutboxMessage::step, OutboxMessage::state, OutboxMessage::attempts)
                .containsExactlyInAnyOrder(
                        tuple("offered-1", OutboxState.PENDING, 1), tuple("offered-2", OutboxState.SENT, 1));
        assertThat(outbox.page(OutboxState.PENDING, Long.MAX_VALUE, 10).get(0).nextAttemptAt())
                .isAfter(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "in the database", "when it is written"})
    void whateverBreaksWhenTheServerHasTakenALetterItIsLoggedAndTheLetterIsNotSentAgain(
            String where, CapturedOutput log) {
        post("offered-1", "rep", "New lead");
        post("offered-2", "rep", "Another");
        ApplicationEventPublisher broken = event -> {
            if (event instanceof LetterSent sent && sent.step().equals("offered-1")) {
                switch (where) {
                    case "here" -> throw new IllegalStateException("unforeseen");
                    case "in the database" -> sql.execute("select 1 / 0");
                    default ->
                        late.add(new Interaction(
                                null, -1, clock.instant(), InteractionKind.NOTE, null, "of nobody", "system"));
                }
            }
        };
        OutboxRelay relay = relay(new JavaMailSenderImpl(), broken);

        relay.run();
        clock.advance(Duration.ofDays(30));
        relay.run();

        assertThat(outbox.page(null, Long.MAX_VALUE, 10))
                .extracting(OutboxMessage::step, OutboxMessage::state, OutboxMessage::attempts)
                .containsExactlyInAnyOrder(
                        tuple("offered-1", OutboxState.SENT, 1), tuple("offered-2", OutboxState.SENT, 1));
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(log.toString()).contains("was sent, and not everybody took note of that");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aLetterWhoseMarkIsLostIsMarkedLaterAndNotSentAgain(int lost, CapturedOutput log) {
        post("offered-1", "rep", "New lead");
        OutboxRelay relay = relay(new JavaMailSenderImpl(), told::add, new TransactionTemplate(losing(lost)));

        if (lost > 1) {
            assertThatThrownBy(relay::run).isInstanceOf(TransactionSystemException.class);
            assertThat(onlyLetter().state()).isEqualTo(OutboxState.PENDING);
        }
        relay.run();
        relay.run();

        assertThat(onlyLetter().state()).isEqualTo(OutboxState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(log.toString()).contains("was sent and could not be marked as sent at first");
    }

    @Test
    void aLetterThatWasGivenUpCanBeTriedAgain() throws Exception {
        post("offered-1", "nobody-with-an-address", "New lead");
        relay().run();
        long id = Objects.requireNonNull(onlyLetter().id());
        assertThat(onlyLetter().state()).isEqualTo(OutboxState.FAILED);

        outbox.retry(id);

        assertThat(onlyLetter().state()).isEqualTo(OutboxState.PENDING);
        assertThatThrownBy(() -> outbox.retry(id))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("PENDING");
    }

    @Test
    void aLetterHasRoomForTheLongestNamesOfAProgramAndItsStep() {
        String step = "nurture-%s/%s".formatted("p".repeat(40), "s".repeat(40));

        post(step, "rep", "New lead");

        assertThat(onlyLetter().step()).isEqualTo(step);
    }

    @Test
    void aNameWithLineBreaksStartsNoHeaderOfItsOwn() throws Exception {
        post("offered-1", "rep", "New lead\r\nBcc: everybody@example.com");

        relay().run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void aNodeThatIsAboutToStopEndsTheLetterItIsAtAndTakesNoOther() {
        for (int number = 1; number <= 3; number++) {
            post("offered-" + number, "rep", "New lead");
        }
        JavaMailSenderImpl sender = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] mimes, Object[] originals) {
                super.doSend(mimes, originals);
                AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
            }
        };
        try {
            relay(sender, told::add).run();
        } finally {
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(messages.countByState(OutboxState.PENDING)).isEqualTo(2);
        relay().run();
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void aLetterThatTwoPostAtOnceIsThereOnceAndWhatElseTheyWroteAsWell() throws Exception {
        Letter shared = letter("many-1", "rep", "Many wait");

        quicker.than(
                () -> transaction.execute(status -> {
                    outbox.postOnce(shared);
                    outbox.post(letter("offered-1", "rep", "New lead"));
                    return status.isNewTransaction();
                }),
                () -> outbox.postOnce(shared));

        assertThat(outbox.page(null, Long.MAX_VALUE, 10))
                .extracting(OutboxMessage::step)
                .containsExactlyInAnyOrder("many-1", "offered-1");
    }

    private OutboxRelay relay() {
        return relay(new JavaMailSenderImpl(), told::add);
    }

    private OutboxRelay relay(JavaMailSenderImpl sender, ApplicationEventPublisher events) {
        return relay(sender, events, transaction);
    }

    private OutboxRelay relay(
            JavaMailSenderImpl sender, ApplicationEventPublisher events, TransactionTemplate transaction) {
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new OutboxRelay(messages, rules, sender, people, mail, events, transaction, clock, node);
    }

    /** A database that is gone in the moment of the first commits. */
    private PlatformTransactionManager losing(int commits) {
        PlatformTransactionManager real = Objects.requireNonNull(transaction.getTransactionManager());
        AtomicInteger left = new AtomicInteger(commits);
        return new PlatformTransactionManager() {
            @Override
            public TransactionStatus getTransaction(TransactionDefinition wanted) {
                return real.getTransaction(wanted);
            }

            @Override
            public void commit(TransactionStatus status) {
                if (left.getAndDecrement() > 0) {
                    real.rollback(status);
                    throw new TransactionSystemException("gone");
                }
                real.commit(status);
            }

            @Override
            public void rollback(TransactionStatus status) {
                real.rollback(status);
            }
        };
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(String step, String recipient, String subject) {
        transaction.executeWithoutResult(status -> outbox.post(letter(step, recipient, subject)));
    }

    private static Letter letter(String step, String recipient, String subject) {
        return new Letter(LEAD, step, recipient, subject, "Kim Acme is yours to accept or refuse.");
    }

    private OutboxMessage onlyLetter() {
        return outbox.page(null, Long.MAX_VALUE, 10).get(0);
    }
}
