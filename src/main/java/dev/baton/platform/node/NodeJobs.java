package dev.baton.platform.node;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.concurrent.Executor;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** The engine's executor of jobs with the settings of its starter; people go first, and a crowd of jobs goes together. */
@Component("jobExecutor")
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class NodeJobs extends SpringJobExecutor {

    private final PeopleFirst people;
    private final ObservationRegistry observations;
    private final Groups groups;
    private final LateJobs late = new LateJobs();

    NodeJobs(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads,
            CamundaBpmProperties engine,
            PeopleFirst people,
            BackgroundProperties background,
            ObservationRegistry observations) {
        this.people = people;
        this.groups = new Groups(people, background);
        this.observations = observations;
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        JobExecutionProperty settings = engine.getJobExecution();
        setMaxJobsPerAcquisition(settings.getMaxJobsPerAcquisition());
        setLockTimeInMillis(settings.getLockTimeInMillis());
        setWaitTimeInMillis(settings.getWaitTimeInMillis());
        setMaxWait(settings.getMaxWait());
        setBackoffTimeInMillis(settings.getBackoffTimeInMillis());
        setMaxBackoff(settings.getMaxBackoff());
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new SequentialJobAcquisitionRunnable(this) {
            @Override
            protected JobAcquisitionStrategy initializeAcquisitionStrategy() {
                return new WholeCrowds(NodeJobs.this);
            }
        };
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return jobs(jobs, engine, people::work);
    }

    /** A job that waits for nobody; its lock begins now. */
    Runnable alone(String job) {
        return jobs(List.of(job), getProcessEngines().get(0), Runnable::run);
    }

    private Runnable jobs(List<String> jobs, ProcessEngineImpl engine, Executor turns) {
        return new GroupedJobs(jobs, engine, this, new JobWork(turns, observations), groups, late);
    }
}
