package dev.baton.platform.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    private final Groups groups;
    private final LateJobs late;
    private final long taken;

    /** @param groups the node's, of which few go on at once */
    GroupedJobs(
            List<String> jobs,
            ProcessEngineImpl engine,
            JobExecutor executor,
            JobWork work,
            Groups groups,
            LateJobs late) {
        this(jobs, engine, executor, work, groups, late, System.nanoTime());
    }

    private GroupedJobs(
            List<String> jobs,
            ProcessEngineImpl engine,
            JobExecutor executor,
            JobWork work,
            Groups groups,
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
        if (jobIds.size() == 1) {
            work.taken(super::run);
            return;
        }
        List<GroupedJobs> left = new ArrayList<>();
        groups.one(() -> left.addAll(together()));
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

    /** Returns what is left to do: what the jobs led to and the engine locked for this thread, and the rest; or all. */
    private List<GroupedJobs> together() {
        ClassLoader before = switchClassLoader();
        JobExecutorContext context = new JobExecutorContext();
        Context.setJobExecutorContext(context);
        try {
            List<String> rest = new ArrayList<>();
            work.group(() -> rest.addAll(processEngine
                    .getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(this::executeAll)));
            jobExecutor.jobWasAdded();
            return Stream.concat(singly(context.getCurrentProcessorJobQueue(), System.nanoTime()).stream(), again(rest))
                    .toList();
        } catch (RuntimeException one) {
            LOG.debug("One of {} jobs failed, each is done alone", jobIds.size(), one);
            return singly(jobIds, taken);
        } finally {
            Context.removeJobExecutorContext();
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private List<GroupedJobs> singly(List<String> jobs, long since) {
        return jobs.stream().map(job -> of(List.of(job), since)).toList();
    }

    /** Their locks are as old as before. */
    private Stream<GroupedJobs> again(List<String> rest) {
        return rest.isEmpty() ? Stream.empty() : Stream.of(of(rest, taken));
    }

    private GroupedJobs of(List<String> jobs, long since) {
        return new GroupedJobs(jobs, processEngine, jobExecutor, work, groups, late, since);
    }

    private List<String> executeAll(CommandContext engine) {
        List<String> rest = executeInTurn(engine);
        SharedRows.lastSteps();
        return rest;
    }

    /** Those before are done, and kept if nobody took them meanwhile. Returns the rest, unless it is somebody else's. */
    private List<String> executeInTurn(CommandContext engine) {
        long began = System.nanoTime();
        TogetherRead.of(jobIds, engine);
        for (int next = 0; next < jobIds.size(); next++) {
            List<String> rest = jobIds.subList(next, jobIds.size());
            if (isTooLate(rest.size())) {
                break;
            }
            if (next > 0 && groups.isLongEnough(Duration.ofNanos(System.nanoTime() - began))) {
                return rest;
            }
            String job = jobIds.get(next);
            new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(engine);
            new SuccessfulJobListener().execute(engine);
        }
        return List.of();
    }
}
