package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadNumber;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxMessage;
import dev.baton.outbox.OutboxState;
import dev.baton.outbox.Postman;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@BatonTest
class UndeliveredMailProcessTest {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MailCases cases;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void timeStands() {
        clock.setTo(clock.instant());
    }

    @Test
    void manyLettersWithoutAMailServerAreOneTaskAndOneIncident() {
        givenUp(3);

        assertThat(open()).hasSize(1);
        assertThat(runtime.createIncidentQuery().list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains("given up"));
    }

    @Test
    void whoMendedTheCauseHasAllOfThemTriedAgain() {
        givenUp(3);

        answer("marketing-lead", "RETRY");

        assertThat(states()).containsOnly(OutboxState.PENDING);
        assertThat(open()).isEmpty();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void lettersThatNobodyWantsAnyMoreAreGivenUpForGood() {
        givenUp(2);

        answer("admin", "GIVE_UP");

        assertThat(states()).containsOnly(OutboxState.WITHHELD);
    }

    @Test
    void withTheLastLetterThatIsRetriedByItselfTheCaseIsClosed() {
        givenUp(2);
        List<Long> letters =
                outbox.givenUp(10).stream().map(OutboxMessage::writtenId).toList();

        cases.retry(letters.get(0), "admin");
        assertThat(open()).hasSize(1);
        cases.retry(letters.get(1), "admin");

        assertThat(open()).isEmpty();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("undelivered-mail")
                        .count())
                .isZero();
        failForGood();
        assertThat(open()).as("the next case").hasSize(1);
    }

    @Test
    void theFormTellsWhatTheServerSaid() {
        givenUp(2);

        String task = open().get(0).getId();
        desk.as("marketing-lead", () -> {
            Object shown = beans.getBean(org.camunda.bpm.engine.FormService.class)
                    .getTaskFormVariables(task)
                    .get("mail");
            assertThat(String.valueOf(shown)).contains("\"count\":2", "L-2026-000001", "Connection refused");
        });
    }

    @Test
    void whenNobodyComesTheyAreTriedOnceMoreAndTheNextCaseBegins() {
        givenUp(1);

        clock.advance(Duration.ofDays(4));
        jobs.runDue();
        assertThat(states()).containsOnly(OutboxState.PENDING);
        assertThat(open()).isEmpty();
        failForGood();

        assertThat(open()).hasSize(1);
    }

    @Test
    void aSellerDoesNotSeeTheTask() {
        givenUp(1);

        desk.as("rep", () -> assertThat(tasks.createTaskQuery().count()).isZero());
        assertThatThrownBy(() -> answer("rep", "RETRY")).isInstanceOf(RuntimeException.class);
    }

    private void givenUp(int letters) {
        transaction.executeWithoutResult(status -> {
            for (int letter = 1; letter <= letters; letter++) {
                outbox.post(new Letter(new LeadNumber("L-2026-000001"), "step-" + letter, "rep", "Subject", "Body"));
            }
        });
        failForGood();
    }

    private void failForGood() {
        Postman node = Postman.to(beans, NOBODY_LISTENS);
        for (int tries = 0; tries < 10; tries++) {
            node.carryAll();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(states()).containsOnly(OutboxState.FAILED);
    }

    private void answer(String user, String decision) {
        String task = open().get(0).getId();
        desk.as(user, () -> {
            tasks.claim(task, user);
            beans.getBean(org.camunda.bpm.engine.FormService.class)
                    .submitTaskForm(task, Map.of("mailDecision", decision));
        });
    }

    private List<Task> open() {
        return tasks.createTaskQuery().taskDefinitionKey("RetryMail").list();
    }

    private List<OutboxState> states() {
        return outbox.page(null, Long.MAX_VALUE, 50).stream()
                .map(OutboxMessage::state)
                .toList();
    }
}
