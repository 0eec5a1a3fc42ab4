package dev.baton.lifecycle;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** A job that lost a race is due again at once, while the engine would let it wait as long as after a failure. */
class LostRaceRetry extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1L;

    LostRaceRetry(String jobId, Throwable exception) {
        super(jobId, exception);
    }

    @Override
    public Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null || shouldDecrementRetriesFor(exception)) {
            return super.execute(context);
        }
        job.unlock();
        notifyAcquisition(context);
        return jobId;
    }
}
