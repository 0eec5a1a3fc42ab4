package dev.baton.platform.node;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The jobs of whoever comes alone. This node does each as soon as its transaction is over, in a lane of its own, neither
 * behind a crowd nor behind people; where the lane is full or nothing may be done here, it is the next that a node takes.
 */
@Component
public class JobsAlone {

    /** Every other job has 0. */
    private static final long BEFORE_A_CROWD = 1;

    private final ObjectProvider<NodeJobs> executor;
    private final ClockWatch clock;
    private final Lane lane;

    JobsAlone(ObjectProvider<NodeJobs> executor, ClockWatch clock, Lane lane) {
        this.executor = executor;
        this.clock = clock;
        this.lane = lane;
    }

    /** Puts a job that this transaction makes before all others; a timer waits for its date, and who is suspended too. */
    public void add(JobEntity job) {
        if (!(job instanceof MessageEntity)) {
            return;
        }
        job.setPriority(BEFORE_A_CROWD);
        NodeJobs here = executor.getIfAvailable();
        if (here != null && here.isActive() && !isSuspended(job) && clock.isRight() && lane.enter()) {
            TransactionSynchronizationManager.registerSynchronization(new Place(here.alone(job.getId())));
            lock(job, here);
        }
    }

    private static boolean isSuspended(JobEntity job) {
        return job.getSuspensionState() == SuspensionState.SUSPENDED.getStateCode();
    }

    /** As if the job had been taken already: nobody else comes and takes it. */
    private static void lock(JobEntity job, NodeJobs here) {
        job.setLockOwner(here.getLockOwner());
        job.setLockExpirationTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMillis(here.getLockTimeInMillis()))));
    }

    /** A place in the lane, taken before it is sure that there will be a job. */
    private final class Place implements TransactionSynchronization {

        private final Runnable job;

        Place(Runnable job) {
            this.job = job;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                lane.work(job);
            } else {
                lane.leave();
            }
        }
    }
}
