package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BatonIT
@ExtendWith(OutputCaptureExtension.class)
class LostRacesIT {

    private static final int ALL_RETRIES = 5;
    private static final int LONGEST_WAIT = 200;
    private static final Duration HALF_OF_THE_TIME = Duration.ofMinutes(6);

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aJobThatMeetsSomebodyAtTheLeadIsTriedAgainAndLosesNoRetry() throws Exception {
        LeadNumber lead = leads.capture(NewLeads.demoRequest("Acme"), "test").number();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = new TransactionTemplate(transactions).execute(status -> {
                jdbc.update("update lead set version = version + 1 where number = ?", lead.value());
                Future<?> started = executor.submit(jobs::runDue);
                awaitWaiting();
                return started;
            });

            assertThatThrownBy(() -> work.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(OptimisticLockingException.class);
        } finally {
            executor.shutdownNow();
        }

        assertThat(jobs.due()).hasSize(1).allSatisfy(job -> {
            assertThat(job.getRetries()).isEqualTo(ALL_RETRIES);
            assertThat(job.getExceptionMessage()).isNull();
        });
        jobs.runDue();
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @Test
    void whoAnswersInTheSecondInWhichATimerFiresIsHeard(CapturedOutput log) throws Exception {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        String task = tasks.createTaskQuery().singleResult().getId();
        Visitor seller = Visitor.program(port, "rep");
        seller.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"rep\"}");
        clock.advance(HALF_OF_THE_TIME);
        String reminder = jobs.due().get(0).getId();
        int before = log.length();

        HttpResponse<String> answer = whileDone(
                () -> management.executeJob(reminder),
                () -> seller.post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"acceptance\":{\"value\":\"ACCEPTED\"}}}"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(desk.openTasks(lead)).containsExactly("MakeFirstContact");
        assertThat(jdbc.queryForList("select subject from outbox_message", String.class))
                .anyMatch(subject -> subject.startsWith("Half of the time is over"));
        assertThat(log.toString().substring(before)).doesNotContain("Exception", "\tat ");
    }

    @Test
    void whoIsOvertakenByAnotherChangeOfTheLeadIsHeard(CapturedOutput log) throws Exception {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        String task = tasks.createTaskQuery().singleResult().getId();
        Visitor seller = Visitor.program(port, "rep");
        seller.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"rep\"}");
        int before = log.length();

        HttpResponse<String> answer = whileDone(
                () -> jdbc.update("update lead set version = version + 1 where number = ?", lead.value()),
                () -> seller.post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"acceptance\":{\"value\":\"ACCEPTED\"}}}"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(log.toString().substring(before)).doesNotContain("Exception", "\tat ");
    }

    /** Sends the request in the middle of the work, so that it reads what was before and is late. */
    private HttpResponse<String> whileDone(Runnable work, Callable<HttpResponse<String>> request) throws Exception {
        ExecutorService person = Executors.newSingleThreadExecutor();
        try {
            Future<HttpResponse<String>> answer = new TransactionTemplate(transactions).execute(status -> {
                work.run();
                Future<HttpResponse<String>> sent = person.submit(request);
                awaitWaiting();
                return sent;
            });
            return answer.get(30, TimeUnit.SECONDS);
        } finally {
            person.shutdownNow();
        }
    }

    private void awaitWaiting() {
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        for (int look = 0;
                look < LONGEST_WAIT && jdbc.queryForList(waiting, Integer.class).contains(0);
                look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
