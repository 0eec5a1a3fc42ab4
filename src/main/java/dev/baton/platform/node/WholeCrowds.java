package dev.baton.platform.node;

import java.util.Map;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.BackoffJobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * How many jobs a node takes next: none while some that it took wait for room, and then as many as it may. The engine takes
 * as many as there is room for, which is one as soon as the node has enough to do, and a crowd is no longer seen as one; and
 * many times as many where another node was quicker, which are locked here for long.
 */
final class WholeCrowds extends BackoffJobAcquisitionStrategy {

    WholeCrowds(JobExecutor executor) {
        super(executor);
    }

    @Override
    protected void reconfigureNumberOfJobsToAcquire(JobAcquisitionContext context) {
        super.reconfigureNumberOfJobsToAcquire(context);
        jobsToAcquire.replaceAll((engine, most) -> Math.min(most, baseNumJobsToAcquire));
        context.getRejectedJobsByEngine().keySet().forEach(engine -> jobsToAcquire.put(engine, 0));
    }

    /** The engine counts groups where it means jobs, and would rest although it found as many as it asked for. */
    @Override
    protected void reconfigureIdleLevel(JobAcquisitionContext context) {
        super.reconfigureIdleLevel(context);
        if (isMoreThere(context.getAcquiredJobsByEngine())) {
            idleLevel = 0;
        }
    }

    private static boolean isMoreThere(Map<String, AcquiredJobs> found) {
        return found.values().stream()
                .anyMatch(jobs ->
                        jobs.size() + jobs.getNumberOfJobsFailedToLock() >= jobs.getNumberOfJobsAttemptedToAcquire());
    }
}
