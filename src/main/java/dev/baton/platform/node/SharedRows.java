package dev.baton.platform.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
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

    private static final ThreadLocal<@Nullable Group> GROUP = new ThreadLocal<>();

    /** What the group that waits has written is waited for as well. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Lock lock = new ReentrantLock();

    static void group(Runnable jobs) {
        GROUP.set(new Group());
        try {
            jobs.run();
        } finally {
            GROUP.remove();
        }
    }

    /** Whether a step that needs them is done later, when the group of this thread has done all else. */
    static boolean putsOff(Runnable step) {
        Group group = GROUP.get();
        return group != null && group.putsOff(step);
    }

    /** Whether the group of this thread still has to take them. */
    static boolean areLeftToTake() {
        Group group = GROUP.get();
        return group != null && !group.steps.isEmpty();
    }

    /** What was put off; from now on nothing is. */
    static void lastSteps() {
        Group group = GROUP.get();
        if (group != null) {
            group.lastSteps();
        }
    }

    /**
     * To be called before such rows are locked; they are this group's until its transaction ends.
     *
     * @throws CannotAcquireLockException when another group keeps them, perhaps because it waits for this one
     */
    public void want() {
        if (GROUP.get() != null && !areOurs()) {
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

    private boolean areOurs() {
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

    /** What a group still has to do. */
    private static final class Group {

        private final List<Runnable> steps = new ArrayList<>();
        private boolean atItsEnd;

        boolean putsOff(Runnable step) {
            return !atItsEnd && steps.add(step);
        }

        void lastSteps() {
            atItsEnd = true;
            steps.forEach(Runnable::run);
        }
    }
}
