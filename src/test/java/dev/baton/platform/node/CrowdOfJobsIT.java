package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.BatonApplication;
import dev.baton.lead.Leads;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.SharedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node with its background work running, on a clock that stands: no lock of a job ever ends. */
class CrowdOfJobsIT {

    private static final int CROWD = 60;

    /** Groups of 20, of which four threads have one each and sixteen wait, and one that found no room. */
    private static final int TAKEN = 420;

    private static final int MORE_THAN_A_NODE_TAKES = TAKEN + 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CROWDED = "two-steps";

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void start() {
        node = new SpringApplicationBuilder(BatonApplication.class, MovableClock.class)
                .profiles("demo")
                .run(Stream.of(
                                "spring.datasource.url=" + SharedPostgres.freshDatabase(),
                                "spring.datasource.username=postgres",
                                "spring.datasource.password=postgres",
                                "server.port=0",
                                "baton.demo.samples=",
                                "baton.scheduling.enabled=false",
                                "camunda.bpm.generate-unique-process-engine-name=true",
                                "camunda.bpm.webapp.enabled=false",
                                "camunda.bpm.metrics.enabled=false",
                                "camunda.bpm.generic-properties.properties.history-cleanup-enabled=false")
                        .map("--"::concat)
                        .toArray(String[]::new));
        MovableClock clock = node.getBean(MovableClock.class);
        clock.setTo(clock.instant());
        node.getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        "two-steps.bpmn",
                        Bpmn.createExecutableProcess(CROWDED)
                                .startEvent()
                                .manualTask("First")
                                .camundaAsyncBefore()
                                .manualTask("Second")
                                .camundaAsyncBefore()
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterAll
    static void stop() {
        node.getBean(MovableClock.class).reset();
        node.close();
    }

    @Test
    void whatJobsDoneTogetherLeadToIsDoneAsWell() {
        aCrowdWaits(CROWD);

        letTheCrowdGo();

        waitUntil(() -> crowd().count() == 0);
    }

    @Test
    void whoComesAloneWaitsNeitherForACrowdNorForAHandBesidePeople() throws Exception {
        PeopleFirst people = node.getBean(PeopleFirst.class);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        people.arrived();
        try {
            Thread onlyHand = new Thread(() -> people.work(() -> {
                taken.countDown();
                await(mayEnd);
            }));
            onlyHand.start();
            taken.await();
            aCrowdWaits(MORE_THAN_A_NODE_TAKES);
            letTheCrowdGo();
            waitUntil(() -> taken() >= TAKEN);

            String lead = node.getBean(Leads.class)
                    .capture(NewLeads.demoRequest("Alone"), "marketer")
                    .number()
                    .value();

            waitUntil(() -> isScored(lead));
            assertThat(crowd().count()).isEqualTo(MORE_THAN_A_NODE_TAKES);
            assertThat(taken()).as("whole groups and nothing else").isEqualTo(TAKEN);
        } finally {
            people.left();
            mayEnd.countDown();
        }
        waitUntil(() -> crowd().count() == 0);
    }

    private static void aCrowdWaits(int size) {
        node.getBean(ManagementService.class).suspendJobDefinitionByProcessDefinitionKey(CROWDED, true);
        IntStream.range(0, size)
                .forEach(one -> node.getBean(RuntimeService.class).startProcessInstanceByKey(CROWDED));
        assertThat(crowd().count()).isEqualTo(size);
    }

    private static void letTheCrowdGo() {
        node.getBean(ManagementService.class).activateJobDefinitionByProcessDefinitionKey(CROWDED, true);
    }

    private static JobQuery crowd() {
        return node.getBean(ManagementService.class).createJobQuery().processDefinitionKey(CROWDED);
    }

    private static int taken() {
        return node.getBean(JdbcClient.class)
                .sql("select count(*) from act_ru_job where process_def_key_ = ? and lock_owner_ is not null")
                .param(CROWDED)
                .query(Integer.class)
                .single();
    }

    private static boolean isScored(String lead) {
        return node.getBean(JdbcClient.class)
                .sql("select band is not null from lead where number = ?")
                .param(lead)
                .query(Boolean.class)
                .single();
    }

    private static void waitUntil(BooleanSupplier condition) {
        Instant last = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
