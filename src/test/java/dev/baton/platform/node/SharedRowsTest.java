package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
