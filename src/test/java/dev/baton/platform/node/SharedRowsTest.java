package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class SharedRowsTest {

    private final SharedRows rows = new SharedRows();
    private final CountDownLatch theyAreTaken = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void oneGroupKeepsThemUntilItsTransactionEnds() throws Exception {
        CompletableFuture<Void> first = CompletableFuture.runAsync(this::keep);
        theyAreTaken.await();

        assertThatThrownBy(() -> SharedRows.group(() -> transaction(rows::want)))
                .isInstanceOf(CannotAcquireLockException.class);
        mayEnd.countDown();
        first.get(10, TimeUnit.SECONDS);

        SharedRows.group(() -> transaction(() -> {
            rows.want();
            rows.want();
        }));
        assertThat(TransactionSynchronizationManager.hasResource(rows)).isFalse();
    }

    @Test
    void aJobThatIsDoneAloneAsksNobody() throws Exception {
        CompletableFuture<Void> first = CompletableFuture.runAsync(this::keep);
        theyAreTaken.await();

        transaction(rows::want);

        mayEnd.countDown();
        first.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aStepThatNeedsThemIsTheLastOfItsGroup() {
        List<String> done = new ArrayList<>();

        SharedRows.group(() -> {
            step(done, "turn of the first", "its offer");
            step(done, "turn of the second", "its offer");
            done.add("all else");
            SharedRows.lastSteps();
        });

        assertThat(done)
                .containsExactly("all else", "turn of the first", "its offer", "turn of the second", "its offer");
    }

    @Test
    void aJobThatIsDoneAlonePutsNothingOff() {
        List<String> done = new ArrayList<>();

        step(done, "turn", "offer");

        assertThat(done).containsExactly("turn", "offer");
    }

    /** Each does itself again when it is its turn, as the engine does. */
    private static void step(List<String> done, String step, String next) {
        if (!SharedRows.putsOff(() -> step(done, step, next))) {
            done.add(step);
            if (!SharedRows.putsOff(() -> done.add("never put off again"))) {
                done.add(next);
            }
        }
    }

    private void keep() {
        SharedRows.group(() -> transaction(() -> {
            rows.want();
            theyAreTaken.countDown();
            await(mayEnd);
        }));
    }

    static void transaction(Runnable work) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            work.run();
        } finally {
            TransactionSynchronizationUtils.invokeAfterCompletion(
                    TransactionSynchronizationManager.getSynchronizations(),
                    TransactionSynchronization.STATUS_COMMITTED);
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
