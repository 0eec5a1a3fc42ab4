package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.BatonApplication;
import dev.baton.support.MovableClock;
import dev.baton.support.SharedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A node with its background work running, on a clock that stands: no lock of a job ever ends. */
class CrowdOfJobsIT {

    private static final int CROWD = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void whatJobsDoneTogetherLeadToIsDoneAsWell() {
        try (ConfigurableApplicationContext node = start()) {
            MovableClock clock = node.getBean(MovableClock.class);
            try {
                clock.setTo(clock.instant());
                ManagementService management = node.getBean(ManagementService.class);
                node.getBean(RepositoryService.class)
                        .createDeployment()
                        .addModelInstance(
                                "two-steps.bpmn",
                                Bpmn.createExecutableProcess("two-steps")
                                        .startEvent()
                                        .manualTask("First")
                                        .camundaAsyncBefore()
                                        .manualTask("Second")
                                        .camundaAsyncBefore()
                                        .endEvent()
                                        .done())
                        .deploy();
                management.suspendJobDefinitionByProcessDefinitionKey("two-steps", true);
                IntStream.range(0, CROWD)
                        .forEach(one -> node.getBean(RuntimeService.class).startProcessInstanceByKey("two-steps"));
                assertThat(management.createJobQuery().count()).isEqualTo(CROWD);

                management.activateJobDefinitionByProcessDefinitionKey("two-steps", true);

                Instant last = Instant.now().plus(PATIENCE);
                while (management.createJobQuery().count() > 0 && Instant.now().isBefore(last)) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                }
                assertThat(management.createJobQuery().list()).isEmpty();
            } finally {
                clock.reset();
            }
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(BatonApplication.class, MovableClock.class)
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
    }
}
