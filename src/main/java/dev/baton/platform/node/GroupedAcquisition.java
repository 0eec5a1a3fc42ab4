package dev.baton.platform.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;

/**
 * Takes the next jobs; those that nothing ties to another are put together when there is a crowd, which is when as many
 * were found as were asked for. Those that go before a crowd stay alone.
 */
final class GroupedAcquisition extends AcquireJobsCmd {

    private final int together;
    private final Set<String> alone = new HashSet<>();

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

    @Override
    protected void lockJob(AcquirableJobEntity job) {
        super.lockJob(job);
        if (job instanceof NextJob next && next.isBeforeACrowd()) {
            alone.add(job.getId());
        }
    }

    private AcquiredJobs grouped(AcquiredJobs found) {
        AcquiredJobs grouped = new AcquiredJobs(found.getNumberOfJobsAttemptedToAcquire());
        List<String> group = new ArrayList<>();
        for (List<String> jobs : found.getJobIdBatches()) {
            if (jobs.size() > 1 || alone.containsAll(jobs)) {
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
