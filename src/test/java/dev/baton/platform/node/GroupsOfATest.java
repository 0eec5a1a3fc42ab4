package dev.baton.platform.node;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;

/** Does jobs together on the thread of a test, as a node does on its own. */
record GroupsOfATest(ProcessEngine engine, PeopleFirst people, CamundaBpmProperties settings) {

    /** Takes all that are due and does them, so many in one transaction; returns how many. */
    int runDue(int together) {
        List<List<String>> taken = ((ProcessEngineImpl) engine)
                .getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(new GroupedAcquisition(executor(() -> {}), together, together))
                .getJobIdBatches();
        taken.forEach(this::run);
        return taken.stream().mapToInt(List::size).sum();
    }

    void run(List<String> jobs) {
        run(jobs, () -> {});
    }

    /** @param meanwhile what happens once the jobs were read and before the first of them is done */
    void run(List<String> jobs, Runnable meanwhile) {
        executor(meanwhile)
                .getExecuteJobsRunnable(jobs, (ProcessEngineImpl) engine)
                .run();
    }

    private NodeJobs executor(Runnable meanwhile) {
        return new NodeJobs(Runnable::run, settings, people, LaneTest.background(1), ObservationRegistry.create()) {

            private int looks;

            @Override
            public boolean isActive() {
                return true;
            }

            @Override
            public int getLockTimeInMillis() {
                if (looks++ == 1) {
                    meanwhile.run();
                }
                return super.getLockTimeInMillis();
            }
        };
    }
}
