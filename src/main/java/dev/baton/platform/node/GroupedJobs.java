package dev.baton.platform.node;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does several jobs in one transaction, whose statements the engine then sends together; when one of them fails, none was
 * done, and each is done alone. A single job is done as the engine does it.
 */
final class GroupedJobs extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupedJobs.class);

    private final JobWork work;
    private final Lock groups;
    private final LateJobs late;
    private final long taken;

    /** @param groups held by the one group of this node: two would meet at the same teams in different orders */
    GroupedJobs(
            List<String> jobs,
            ProcessEngineImpl engine,
            JobExecutor executor,
            JobWork work,
            Lock groups,
            LateJobs late) {
        this(jobs, engine, executor, work, groups, late, System.nanoTime());
    }

    private GroupedJobs(
            List<String> jobs,
            ProcessEngineImpl engine,
            JobExecutor executor,
            JobWork work,
            Lock groups,
            LateJobs late,
            long taken) {
        super(jobs, engine);
        this.jobExecutor = executor;
        this.work = work;
        this.groups = groups;
        this.late = late;
        this.taken = taken;
    }

    /** Does them, unless they waited for a thread until their locks ended: by now they are somebody else's. */
    @Override
    public void run() {
        if (isTooLate(jobIds.size())) {
            return;
        }
        if (jobIds.size() == 1 || !groups.tryLock()) {
            work.taken(super::run);
            return;
        }
        List<GroupedJobs> left;
        try {
            left = together();
        } finally {
            groups.unlock();
        }
        left.forEach(GroupedJobs::run);
    }

    @Override
    protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failure) {
        work.one(() -> {
            // what a job led to has a lock of its own, younger than these
            if (!jobIds.contains(job) || !isTooLate(1)) {
                super.executeJob(job, commands, failure);
            }
        });
    }

    private boolean isTooLate(int jobs) {
        boolean over = System.nanoTime() - taken >= TimeUnit.MILLISECONDS.toNanos(jobExecutor.getLockTimeInMillis());
        if (over) {
            late.add(jobs, System.nanoTime());
        }
        return over;
    }

    /** Returns what is left to do: what the jobs led to and the engine locked for this thread, or all of them. */
    private List<GroupedJobs> together() {
        ClassLoader before = switchClassLoader();
        JobExecutorContext context = new JobExecutorContext();
        Context.setJobExecutorContext(context);
        try {
            work.group(() -> processEngine
                    .getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(this::executeAll));
            jobExecutor.jobWasAdded();
            return singly(context.getCurrentProcessorJobQueue(), System.nanoTime());
        } catch (RuntimeException one) {
            LOG.debug("One of {} jobs failed, each is done alone", jobIds.size(), one);
            return singly(jobIds, taken);
        } finally {
            Context.removeJobExecutorContext();
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private List<GroupedJobs> singly(List<String> jobs, long since) {
        return jobs.stream()
                .map(job -> new GroupedJobs(List.of(job), processEngine, jobExecutor, work, groups, late, since))
                .toList();
    }

    /** Those before are done, and kept if nobody took them meanwhile; of the rest somebody else takes care. */
    private Void executeAll(CommandContext engine) {
        TogetherRead.of(jobIds, engine);
        for (String job : jobIds) {
            if (isTooLate(jobIds.size() - jobIds.indexOf(job))) {
                break;
            }
            new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(engine);
            new SuccessfulJobListener().execute(engine);
        }
        return null;
    }
}
