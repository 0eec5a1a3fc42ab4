package dev.baton.platform.node;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing to stop: the node says that it is not ready, and goes on answering until load balancers have seen it.
 * Then the web server ends its requests and the job executor its jobs.
 */
@Component
class Drain implements SmartLifecycle {

    private final ApplicationContext application;
    private final Duration pause;
    private volatile boolean running;

    Drain(ApplicationContext application, NodeProperties node) {
        this.application = application;
        this.pause = node.drain();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(stopped);
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
