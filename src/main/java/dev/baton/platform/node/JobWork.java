package dev.baton.platform.node;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.Executor;

/** Does jobs when their turn comes, timed and traced, so that what fails names its trace in the log. */
final class JobWork {

    private static final String TAKEN = "baton.jobs.taken";
    private static final String JOB = "baton.job";
    private static final String GROUP = "baton.job.group";

    private final Executor turns;
    private final ObservationRegistry observations;

    JobWork(Executor turns, ObservationRegistry observations) {
        this.turns = turns;
        this.observations = observations;
    }

    /** All that was taken at once, with what the engine writes about it into the log when a job is over. */
    void taken(Runnable jobs) {
        Observation.createNotStarted(TAKEN, observations).observe(jobs);
    }

    void one(Runnable job) {
        turns.execute(() -> Observation.createNotStarted(JOB, observations).observe(job));
    }

    void group(Runnable jobs) {
        turns.execute(() -> Observation.createNotStarted(GROUP, observations).observe(jobs));
    }
}
