package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BatonIT
class LostRacesIT {

    private static final int ALL_RETRIES = 5;
    private static final int LONGEST_WAIT = 200;

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aJobThatMeetsSomebodyAtTheLeadIsTriedAgainAndLosesNoRetry() throws Exception {
        LeadNumber lead = leads.capture(NewLeads.demoRequest("Acme"), "test").number();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = new TransactionTemplate(transactions).execute(status -> {
                jdbc.update("update lead set version = version + 1 where number = ?", lead.value());
                Future<?> started = executor.submit(jobs::runDue);
                awaitWaiting();
                return started;
            });

            assertThatThrownBy(() -> work.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(OptimisticLockingException.class);
        } finally {
            executor.shutdownNow();
        }

        assertThat(jobs.due()).hasSize(1).allSatisfy(job -> {
            assertThat(job.getRetries()).isEqualTo(ALL_RETRIES);
            assertThat(job.getExceptionMessage()).isNull();
        });
        jobs.runDue();
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    private void awaitWaiting() {
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        for (int look = 0;
                look < LONGEST_WAIT && jdbc.queryForList(waiting, Integer.class).contains(0);
                look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
