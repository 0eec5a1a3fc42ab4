package dev.baton.platform.node;

import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets this node take jobs only while its clock is right, as seen before the first one and every minute; those it has
 * already are finished.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobGate implements AcquireJobsCommandFactory {

    private final ClockWatch clock;
    private final JobExecutor executor;
    private final int together;

    JobGate(ClockWatch clock, JobExecutor executor, BackgroundProperties background) {
        this.clock = clock;
        this.executor = executor;
        this.together = background.jobsTogether();
        executor.setAcquireJobsCmdFactory(this);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void compareClocks() {
        clock.check();
    }

    @Override
    public Command<AcquiredJobs> getCommand(int most) {
        return clock.isRight() ? new GroupedAcquisition(executor, most, together) : engine -> new AcquiredJobs(most);
    }
}
