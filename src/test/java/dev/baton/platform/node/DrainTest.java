package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.support.GenericApplicationContext;

class DrainTest {

    private static final Duration PAUSE = Duration.ofMillis(300);

    @Test
    void aNodeSaysThatItIsNotReadyAndGoesOnForAWhile() throws Exception {
        List<Object> said = new ArrayList<>();
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        try (GenericApplicationContext application = new GenericApplicationContext()) {
            application.addApplicationListener(event -> {
                if (event instanceof AvailabilityChangeEvent<?> change) {
                    said.add(change.getState());
                }
            });
            application.refresh();
            Drain drain = new Drain(application, new NodeProperties(Duration.ofSeconds(5), PAUSE));
            drain.start();
            long begin = System.nanoTime();

            drain.stop(() -> stopped.complete(null));

            assertThat(said).containsExactly(ReadinessState.REFUSING_TRAFFIC);
            assertThat(drain.isRunning()).isFalse();
            assertThat(stopped).isNotDone();
            stopped.get(10, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(PAUSE);
        }
    }

    @Test
    void itStopsBeforeTheWebServerDoes() {
        try (GenericApplicationContext application = new GenericApplicationContext()) {
            Drain drain = new Drain(application, new NodeProperties(Duration.ofSeconds(5), PAUSE));

            assertThat(drain.getPhase()).isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
        }
    }
}
