package dev.baton.platform.node;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * A lane of few places beside the way of all jobs. Its places are given out while the node runs; when the node stops, those
 * that were taken are waited for.
 */
@Component
class Lane implements SmartLifecycle {

    /** After the web server has ended its requests, which may still take a place. */
    private static final int PHASE = Integer.MAX_VALUE / 2;

    private final int size;
    private final Semaphore places = new Semaphore(0);
    private final ExecutorService hands;
    private volatile boolean open;

    Lane(BackgroundProperties background) {
        this.size = background.lane().places();
        CustomizableThreadFactory threads = new CustomizableThreadFactory("lane-");
        threads.setDaemon(true); // whoever is stuck when the time to stop is over keeps no node alive
        this.hands = Executors.newFixedThreadPool(background.lane().hands(), threads);
    }

    /** Whether a place was free; it has to be left again. */
    boolean enter() {
        return open && places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** Does work that has a place, which it leaves. */
    void work(Runnable piece) {
        hands.execute(() -> {
            try {
                piece.run();
            } finally {
                leave();
            }
        });
    }

    @Override
    public synchronized void start() {
        places.release(size);
        open = true;
    }

    @Override
    public void stop(Runnable stopped) {
        CompletableFuture.runAsync(this::stop).thenRun(stopped);
    }

    @Override
    public synchronized void stop() {
        if (open) {
            open = false;
            places.acquireUninterruptibly(size);
        }
    }

    @PreDestroy
    void dismiss() {
        hands.shutdown();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
