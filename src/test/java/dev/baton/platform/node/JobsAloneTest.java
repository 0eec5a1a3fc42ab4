package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class JobsAloneTest {

    private final NodeJobs executor = mock();
    private final ObjectProvider<NodeJobs> provider = mock();
    private final ClockWatch clock = mock();
    private final Lane lane = LaneTest.lane(1);
    private final JobsAlone jobs = new JobsAlone(provider, clock, lane);
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    @BeforeEach
    void aTransactionOnANodeThatWorks() {
        lane.start();
        when(provider.getIfAvailable()).thenReturn(executor);
        when(executor.isActive()).thenReturn(true);
        when(executor.getLockOwner()).thenReturn("this node");
        when(executor.getLockTimeInMillis()).thenReturn(60_000);
        when(executor.alone("job")).thenReturn(() -> done.complete(null));
        when(clock.isRight()).thenReturn(true);
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void aJobThatComesAloneIsThisNodesAndDoneAsSoonAsItsTransactionIsOver() throws Exception {
        JobEntity job = add();

        assertThat(job.getPriority()).isEqualTo(1);
        assertThat(job.getLockOwner()).isEqualTo("this node");
        assertThat(job.getLockExpirationTime()).isAfter(new Date());
        assertThat(done).isNotDone();
        end(TransactionSynchronization.STATUS_COMMITTED);
        done.get(10, TimeUnit.SECONDS);
        await().until(this::isLaneFree);
    }

    @Test
    void aTransactionThatFailsLeavesNothingToDoAndItsPlaceToTheNext() {
        add();

        end(TransactionSynchronization.STATUS_ROLLED_BACK);

        assertThat(isLaneFree()).isTrue();
        assertThat(done).isNotDone();
    }

    @Test
    void whatFindsTheLaneFullIsTheNextThatAnyNodeTakes() {
        lane.enter();

        assertThatAnyNodeTakes(add());
    }

    @Test
    void aNodeWhoseClockIsWrongLocksNothing() {
        when(clock.isRight()).thenReturn(false);

        assertThatAnyNodeTakes(add());
        assertThat(isLaneFree()).isTrue();
    }

    @Test
    void aNodeThatDoesNoJobsLeavesThemToOthers() {
        when(executor.isActive()).thenReturn(false);
        assertThatAnyNodeTakes(add());

        when(provider.getIfAvailable()).thenReturn(null);
        assertThatAnyNodeTakes(add());
    }

    @Test
    void whatIsSuspendedIsNotDone() {
        JobEntity job = new MessageEntity();
        job.setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
        jobs.add(job);

        assertThatAnyNodeTakes(job);
        assertThat(isLaneFree()).isTrue();
    }

    @Test
    void aTimerWaitsForItsDate() {
        JobEntity timer = new TimerEntity();
        jobs.add(timer);

        assertThat(timer.getPriority()).isZero();
        assertThat(timer.getLockOwner()).isNull();
        assertThat(isLaneFree()).isTrue();
    }

    private JobEntity add() {
        JobEntity job = new MessageEntity();
        job.setId("job");
        jobs.add(job);
        return job;
    }

    private static void end(int status) {
        TransactionSynchronizationUtils.invokeAfterCompletion(
                TransactionSynchronizationManager.getSynchronizations(), status);
    }

    private static void assertThatAnyNodeTakes(JobEntity job) {
        assertThat(job.getPriority()).isEqualTo(1);
        assertThat(job.getLockOwner()).isNull();
        assertThat(TransactionSynchronizationManager.getSynchronizations()).isEmpty();
    }

    /** It has one place. */
    private boolean isLaneFree() {
        boolean free = lane.enter();
        if (free) {
            lane.leave();
        }
        return free;
    }
}
