package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.outbox.Letter;
import dev.baton.outbox.LetterGivenUp;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxMessage;
import dev.baton.outbox.OutboxState;
import dev.baton.support.BatonIT;
import dev.baton.support.Letters;
import dev.baton.support.Quicker;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter that is given up while somebody decides about the others is never forgotten. */
@BatonIT
class MailCasesIT {

    private static final LeadNumber LEAD = new LeadNumber("L-2026-000001");

    @LocalServerPort
    private int port;

    @Autowired
    private MailCases cases;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Quicker quicker;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void aCaseIsOpen() {
        post("first");
        post("second");
        givenUp("first").run();
    }

    @Test
    void aLetterThatIsGivenUpAfterTheDecisionBeginsTheNextCase() throws Exception {
        quicker.than(inTransaction(givenUp("second")), () -> cases.decide(openCase(), MailDecision.RETRY, "admin"));

        assertThat(state("first")).isEqualTo(OutboxState.PENDING);
        assertThat(state("second")).isEqualTo(OutboxState.FAILED);
        assertThat(openCases()).isEqualTo(1);
        assertThat(sql.queryForObject("select count(*) from mail_case", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void aLetterThatIsGivenUpBeforeTheDecisionBelongsToTheCase() throws Exception {
        long open = openCase();

        quicker.than(inTransaction(() -> cases.decide(open, MailDecision.GIVE_UP, "admin")), givenUp("second"));

        assertThat(state("first")).isEqualTo(OutboxState.WITHHELD);
        assertThat(state("second")).isEqualTo(OutboxState.WITHHELD);
        assertThat(openCases()).isZero();
    }

    @Test
    void aLetterThatIsGivenUpWhileTheLastOneIsRetriedHasACase() throws Exception {
        long last = outbox.givenUp(1).get(0).writtenId();

        quicker.than(inTransaction(givenUp("second")), () -> cases.retry(last, "admin"));

        assertThat(state("first")).isEqualTo(OutboxState.PENDING);
        assertThat(state("second")).isEqualTo(OutboxState.FAILED);
        assertThat(openCases()).isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskDefinitionKey("RetryMail").count())
                .isEqualTo(1);
    }

    @Test
    void aMarketingLeadWhoRetriesTheLastLetterHasNoTaskLeftAndASellerMayNot() {
        long last = outbox.givenUp(1).get(0).writtenId();
        String retry = "/api/outbox/%d/retry".formatted(last);

        assertThat(Visitor.program(port, "rep").post(retry, "").statusCode()).isEqualTo(403);
        assertThat(Visitor.program(port, "marketing-lead").post(retry, "").body())
                .contains("\"state\":\"PENDING\"");

        assertThat(openCases()).isZero();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("RetryMail").count())
                .isZero();
        assertThat(sql.queryForObject("select closed_by from mail_case", String.class))
                .isEqualTo("marketing-lead");
        assertThat(Visitor.program(port, "marketing-lead").post(retry, "").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aLetterThatNobodyWroteIsNotFound() {
        HttpResponse<String> answer = Visitor.program(port, "marketing-lead").post("/api/outbox/4711000/retry", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no letter 4711000");
    }

    private void post(String step) {
        transaction.executeWithoutResult(status -> outbox.post(new Letter(LEAD, step, "rep", "Subject", "Body")));
    }

    /** As the relay does it after the last try: the letter and what it brings are one transaction. */
    private Runnable givenUp(String step) {
        return () -> transaction.executeWithoutResult(status -> {
            sql.update("update outbox_message set state = 'FAILED' where step = ?", step);
            events.publishEvent(new LetterGivenUp(letter(step).writtenId()));
        });
    }

    private Callable<Boolean> inTransaction(Runnable work) {
        return () -> {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        };
    }

    private OutboxMessage letter(String step) {
        return Letters.of(outbox, LEAD, step);
    }

    private OutboxState state(String step) {
        return letter(step).state();
    }

    private long openCase() {
        return sql.queryForObject("select id from mail_case where open_key = 'OPEN'", Long.class);
    }

    private int openCases() {
        return sql.queryForObject("select count(*) from mail_case where open_key = 'OPEN'", Integer.class);
    }
}
