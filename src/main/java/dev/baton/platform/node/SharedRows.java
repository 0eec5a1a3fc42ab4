package dev.baton.platform.node;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that many leads want, such as the turn of a team. The groups of this node take them one after the other: each moves
 * several leads, so two would meet at the same rows in different orders and wait for each other.
 */
@Component
public class SharedRows {

    private static final ThreadLocal<Boolean> IN_A_GROUP = ThreadLocal.withInitial(() -> false);

    /** What the group that waits has written is waited for as well. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Lock lock = new ReentrantLock();

    static void group(Runnable jobs) {
        IN_A_GROUP.set(true);
        try {
            jobs.run();
        } finally {
            IN_A_GROUP.remove();
        }
    }

    /**
     * To be called before such rows are locked; they are this group's until its transaction ends.
     *
     * @throws CannotAcquireLockException when another group keeps them, perhaps because it waits for this one
     */
    public void want() {
        if (IN_A_GROUP.get() && !areOurs()) {
            take();
            TransactionSynchronizationManager.bindResource(this, this);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(SharedRows.this);
                    lock.unlock();
                }
            });
        }
    }

    /** Whether the group that runs in this thread keeps them. */
    boolean areOurs() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private void take() {
        boolean ours = false;
        try {
            ours = lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ours) {
            throw new CannotAcquireLockException("Another group of jobs keeps the rows that this one needs");
        }
    }
}
