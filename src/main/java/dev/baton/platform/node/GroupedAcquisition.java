package dev.baton.platform.node;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Takes the next jobs; those that nothing ties to another are put together when there is a crowd, which is when as many
 * were found as were asked for.
 */
final class GroupedAcquisition extends AcquireJobsCmd {

    private final int together;

    GroupedAcquisition(JobExecutor executor, int most, int together) {
        super(executor, most);
        this.together = together;
    }

    @Override
    public AcquiredJobs execute(CommandContext engine) {
        AcquiredJobs found = super.execute(engine);
        if (found.size() == found.getNumberOfJobsAttemptedToAcquire()) {
            // the engine removes from this field what another node was quicker to lock
            acquiredJobs = grouped(found);
        }
        return acquiredJobs;
    }

    private AcquiredJobs grouped(AcquiredJobs found) {
        AcquiredJobs grouped = new AcquiredJobs(found.getNumberOfJobsAttemptedToAcquire());
        List<String> group = new ArrayList<>();
        for (List<String> jobs : found.getJobIdBatches()) {
            if (jobs.size() > 1) {
                grouped.addJobIdBatch(jobs);
                continue;
            }
            group.addAll(jobs);
            if (group.size() >= together) {
                grouped.addJobIdBatch(group);
                group = new ArrayList<>();
            }
        }
        grouped.addJobIdBatch(group);
        return grouped;
    }
}
