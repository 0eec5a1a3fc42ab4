package dev.baton.intake.imports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread of this node's import worker: awake at once when a file comes in here, else looking from time to time. */
@Component
@ConditionalOnProperty(name = "baton.scheduling.enabled", matchIfMissing = true)
class ImportThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportThread.class);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ImportWorker worker;
    private final Duration poll;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportThread(ImportWorker worker, ImportSettings settings) {
        this.worker = worker;
        this.poll = settings.poll();
    }

    @TransactionalEventListener
    void queued(ImportQueued queued) {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "imports");
        thread.start();
    }

    /** Lets the present batch end; the next start, here or elsewhere, goes on behind it. */
    @Override
    public void stop() {
        running = false;
        bell.release();
        Thread working = thread;
        if (working != null) {
            try {
                working.join(GRACE.toMillis());
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (!worker.runNext(() -> running)) {
                    pause();
                }
            } catch (RuntimeException away) {
                LOG.warn("The imports wait: the database is away", away);
                pause();
            }
        }
    }

    /** Until something comes in here, or it is time to look what came in elsewhere. */
    private void pause() {
        try {
            bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException stop) {
            running = false;
        }
    }
}
