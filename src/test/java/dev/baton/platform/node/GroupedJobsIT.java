package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.baton.lead.Captured;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@BatonIT
class GroupedJobsIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private Leads leads;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private PeopleFirst people;

    @Autowired
    private SharedRows shared;

    @Autowired
    private CamundaBpmProperties settings;

    private final ObservationRegistry observations = ObservationRegistry.create();
    private BackgroundProperties background = LaneTest.background(1);

    @Test
    void whatFailsInAJobNamesItsTraceAndItsLeadInTheLog() {
        observations.observationConfig().observationHandler(new Traces());
        Captured captured = capture(1).get(0);
        database.sql("update lead set seniority = 'NOBODY'").update();
        Logger failures = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.jobexecutor");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        failures.addAppender(log);
        try {
            run(take(2, 2));
        } finally {
            failures.detachAppender(log);
        }

        assertThat(log.list)
                .anySatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .containsEntry("traceId", "trace of baton.jobs.taken")
                        .containsEntry("lead", captured.number().value()));
        assertThat(MDC.get("traceId")).isNull();
    }

    /** Stands for the tracer, which the tests leave out. */
    private static final class Traces implements ObservationHandler<Observation.Context> {

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

        @Override
        public void onScopeOpened(Observation.Context context) {
            context.put("before", Optional.ofNullable(MDC.get("traceId")));
            MDC.put("traceId", "trace of " + context.getName());
        }

        @Override
        public void onScopeClosed(Observation.Context context) {
            Optional<String> before = context.getOrDefault("before", Optional.empty());
            before.ifPresentOrElse(outer -> MDC.put("traceId", outer), () -> MDC.remove("traceId"));
        }
    }

    @Test
    void jobsOfACrowdAreDoneInOneTransaction() {
        capture(6);

        run(take(6, 3));

        assertThatAllAreScoredOnce(6);
        assertThat(transactionsOfScores()).isEqualTo(2);
    }

    @Test
    void aGroupTakesTheTurnsOfItsLeadsWhenItHasDoneAllElse() {
        capture(3);
        List<Boolean> kept = new ArrayList<>();
        NodeJobs watched = new NodeJobs(Runnable::run, settings, people, background, observations) {

            @Override
            public boolean isActive() {
                return true;
            }

            @Override
            public int getLockTimeInMillis() {
                kept.add(TransactionSynchronizationManager.hasResource(shared));
                return super.getLockTimeInMillis();
            }
        };

        take(3, 3)
                .forEach(jobs ->
                        watched.getExecuteJobsRunnable(jobs, processEngine()).run());

        assertThat(kept).hasSize(4).containsOnly(false); // at the group, and before each job
        assertThatAllAreScoredOnce(3);
        assertThat(transactionsOfScores()).isOne();
        assertThat(database.sql("select count(*) from assignment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aGroupThatWaitsTooLongForTheTurnsOfAnotherIsDoneJobByJob() throws Exception {
        capture(3);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> SharedRows.group(() -> SharedRowsTest.transaction(() -> {
                    shared.want();
                    taken.countDown();
                    SharedRowsTest.await(mayEnd);
                })));
        taken.await();

        try {
            run(take(3, 3));
        } finally {
            mayEnd.countDown();
        }

        other.get(10, TimeUnit.SECONDS);
        assertThatAllAreScoredOnce(3);
        assertThat(transactionsOfScores()).isEqualTo(3);
    }

    @Test
    void whoeverIsServedWaitsForNoFurtherJobOfAGroupThatHadItsTime() {
        background = new BackgroundProperties(1, 10, 1, Duration.ZERO, background.lane());
        capture(4);

        people.arrived();
        try {
            run(take(4, 4));
        } finally {
            people.left();
        }

        assertThatAllAreScoredOnce(4);
        assertThat(transactionsOfScores()).isEqualTo(4);
    }

    @Test
    void whatAGroupLeftIsDoneOnlyWhileItIsThisNodes() {
        background = new BackgroundProperties(1, 10, 1, Duration.ZERO, background.lane());
        capture(4);
        NodeJobs slow = new NodeJobs(Runnable::run, settings, people, background, observations) {

            private int looks;

            @Override
            public int getLockTimeInMillis() {
                return looks++ < 3
                        ? 60_000
                        : 0; // at the group, and before each of two jobs, of which the second is left
            }
        };

        people.arrived();
        try {
            take(4, 4)
                    .forEach(jobs ->
                            slow.getExecuteJobsRunnable(jobs, processEngine()).run());
        } finally {
            people.left();
        }

        assertThat(jobs())
                .hasSize(3)
                .allSatisfy(job -> assertThat(job.getRetries()).isEqualTo(5));
    }

    @Test
    void aJobThatFailsTakesNoOtherWithItAndIsTriedAgainAsIfItWereAlone() {
        List<Captured> captured = capture(4);
        database.sql("update lead set seniority = 'NOBODY' where number = ?")
                .param(captured.get(1).number().value())
                .update();

        run(take(4, 4));

        assertThat(jobs()).hasSize(1);
        Job failed = jobs().get(0);
        assertThat(failed.getRetries()).isEqualTo(4);
        assertThat(failed.getExceptionMessage()).contains("NOBODY");
        assertThat(database.sql("select number from lead where band is null")
                        .query(String.class)
                        .list())
                .containsExactly(captured.get(1).number().value());
        assertThat(database.sql("select count(*) from score")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whereNoCrowdWaitsEachJobIsDoneAlone() {
        capture(3);

        assertThat(take(4, 3))
                .containsOnly(jobs().stream().map(Job::getId).map(List::of).toArray(List[]::new));
    }

    @Test
    void whoComesAloneIsInNoGroup() {
        capture(3);
        List<Job> crowd = jobs();
        leads.capture(NewLeads.demoRequest("Alone"), "marketer");

        List<List<String>> taken = take(4, 4);

        assertThat(taken)
                .hasSize(2)
                .anySatisfy(group -> assertThat(group)
                        .containsExactlyInAnyOrderElementsOf(
                                crowd.stream().map(Job::getId).toList()));
        run(taken);
        assertThatAllAreScoredOnce(4);
        assertThat(transactionsOfScores()).isEqualTo(2);
    }

    @Test
    void jobsWhoseLocksEndedWhileTheyWaitedAreLeftToWhoeverTakesThemNext() {
        capture(2);
        NodeJobs hurried = executor();
        hurried.setLockTimeInMillis(0);

        take(2, 2)
                .forEach(jobs ->
                        hurried.getExecuteJobsRunnable(jobs, processEngine()).run());

        assertThat(jobs())
                .hasSize(2)
                .allSatisfy(job -> assertThat(job.getRetries()).isEqualTo(5));
    }

    @Test
    void aGroupWhoseLocksEndInTheMiddleLeavesTheRest() {
        capture(4);
        NodeJobs slow = new NodeJobs(Runnable::run, settings, people, background, observations) {

            private int looks;

            @Override
            public int getLockTimeInMillis() {
                return looks++ < 3 ? 60_000 : 0; // at the group, and before each of two jobs
            }
        };

        take(4, 4)
                .forEach(jobs ->
                        slow.getExecuteJobsRunnable(jobs, processEngine()).run());

        assertThat(jobs())
                .hasSize(2)
                .allSatisfy(job -> assertThat(job.getRetries()).isEqualTo(5));
        assertThat(database.sql("select count(*) from score")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** In one transaction, as an import does: one who comes alone goes before a crowd. */
    private List<Captured> capture(int count) {
        return transactions.execute(all -> IntStream.range(0, count)
                .mapToObj(number -> leads.capture(NewLeads.demoRequest("Crowd" + number), "marketer"))
                .toList());
    }

    private void assertThatAllAreScoredOnce(int count) {
        assertThat(jobs()).isEmpty();
        assertThat(database.sql("select count(*) from lead where band is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(count);
        assertThat(database.sql("select count(*) from score")
                        .query(Integer.class)
                        .single())
                .isEqualTo(count);
    }

    private int transactionsOfScores() {
        return database.sql("select count(distinct xmin::text) from score")
                .query(Integer.class)
                .single();
    }

    private List<Job> jobs() {
        return management.createJobQuery().messages().list();
    }

    private List<List<String>> take(int most, int together) {
        return processEngine()
                .getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(new GroupedAcquisition(executor(), most, together))
                .getJobIdBatches();
    }

    private void run(List<List<String>> groups) {
        NodeJobs executor = executor();
        groups.forEach(
                jobs -> executor.getExecuteJobsRunnable(jobs, processEngine()).run());
    }

    private ProcessEngineImpl processEngine() {
        return (ProcessEngineImpl) engine;
    }

    private NodeJobs executor() {
        return new NodeJobs(Runnable::run, settings, people, background, observations) {
            @Override
            public boolean isActive() {
                return true;
            }
        };
    }
}
