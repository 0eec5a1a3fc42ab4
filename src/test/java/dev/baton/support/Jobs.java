package dev.baton.support;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Does by hand what the job executor does in production. */
@Component
public class Jobs {

    private static final int ENDLESS = 1_000;

    private final ManagementService management;

    Jobs(ManagementService management) {
        this.management = management;
    }

    /** Runs due jobs, the earliest first, until none is left; throws what the first failing job throws. */
    public void runDue() {
        for (int run = 0; run < ENDLESS; run++) {
            List<Job> due = due();
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0).getId());
        }
        throw new AssertionError("still due after " + ENDLESS + " jobs: " + due());
    }

    /** The jobs that are due now, the earliest first. */
    public List<Job> due() {
        Date now = ClockUtil.getCurrentTime();
        return management.createJobQuery().active().withRetriesLeft().list().stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
