package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;

class WholeCrowdsTest {

    private static final String ENGINE = "default";
    private static final int MOST = 20;

    private final WholeCrowds next = new WholeCrowds(executor());

    @Test
    void nothingIsTakenWhileWhatWasTakenWaitsForRoom() {
        assertThat(next.getNumJobsToAcquire(ENGINE)).isEqualTo(MOST);

        next.reconfigure(withoutRoomFor(1));

        assertThat(next.getNumJobsToAcquire(ENGINE)).isZero();
    }

    @Test
    void thenAsManyAsANodeTakes() {
        next.reconfigure(withoutRoomFor(1));

        next.reconfigure(found(MOST, 10));

        assertThat(next.getNumJobsToAcquire(ENGINE)).isEqualTo(MOST);
    }

    @Test
    void whereAsManyWereFoundAsAskedForMoreIsLookedForAtOnce() {
        next.reconfigure(found(MOST, 10));

        assertThat(next.getWaitTime()).isZero();
    }

    @Test
    void whereFewerWereFoundItRests() {
        next.reconfigure(found(MOST - 1, 1));

        assertThat(next.getWaitTime()).isEqualTo(executor().getWaitTimeInMillis());
    }

    @Test
    void whereAnotherNodeWasQuickerForSomeItComesBackSoonForNoMoreThanBefore() {
        AcquiredJobs found = jobs(MOST, 10);
        found.removeJobId("job 3");

        next.reconfigure(context(found));

        assertThat(next.getWaitTime()).isBetween(1L, 2L * executor().getBackoffTimeInMillis());
        assertThat(next.getNumJobsToAcquire(ENGINE)).isEqualTo(MOST);
    }

    private static JobAcquisitionContext withoutRoomFor(int groups) {
        JobAcquisitionContext context = found(MOST, 10);
        IntStream.range(0, groups).forEach(group -> context.submitRejectedBatch(ENGINE, List.of("job " + group)));
        return context;
    }

    private static JobAcquisitionContext found(int jobs, int together) {
        return context(jobs(jobs, together));
    }

    private static AcquiredJobs jobs(int jobs, int together) {
        AcquiredJobs found = new AcquiredJobs(MOST);
        for (int first = 0; first < jobs; first += together) {
            List<String> group = IntStream.range(first, Math.min(first + together, jobs))
                    .mapToObj(job -> "job " + job)
                    .collect(Collectors.toCollection(ArrayList::new));
            found.addJobIdBatch(group);
        }
        return found;
    }

    private static JobAcquisitionContext context(AcquiredJobs found) {
        JobAcquisitionContext context = new JobAcquisitionContext();
        context.submitAcquiredJobs(ENGINE, found);
        return context;
    }

    private static JobExecutor executor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        executor.setMaxJobsPerAcquisition(MOST);
        executor.setWaitTimeInMillis(1_000);
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(2_000);
        return executor;
    }
}
