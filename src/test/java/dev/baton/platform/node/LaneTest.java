package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;

class LaneTest {

    private final Lane lane = lane(2);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    @AfterEach
    void end() {
        mayEnd.countDown();
    }

    @Test
    void aFullLaneTakesNobodyElseUntilOneHasLeft() {
        lane.start();
        assertThat(lane.enter()).isTrue();
        assertThat(lane.enter()).isTrue();
        assertThat(lane.enter()).isFalse();

        lane.leave();

        assertThat(lane.enter()).isTrue();
    }

    @Test
    void workThatFailsLeavesItsPlace() {
        lane.start();
        lane.enter();
        lane.enter();

        lane.work(() -> {
            throw new IllegalStateException("on purpose");
        });

        await().dontCatchUncaughtExceptions().until(lane::enter);
    }

    @Test
    void aNodeThatStopsLetsNobodyInAndWaitsForThoseInTheLane() throws Exception {
        lane.start();
        lane.enter();
        lane.work(this::awaitEnd);
        lane.enter(); // in a transaction that goes on

        lane.stop(() -> stopped.complete(null));
        await().until(() -> !lane.isRunning());
        assertThat(lane.enter()).isFalse();
        mayEnd.countDown();
        assertThat(stopped).isNotDone();
        CompletableFuture<Void> last = new CompletableFuture<>();
        lane.work(() -> last.complete(null));

        stopped.get(10, TimeUnit.SECONDS);
        assertThat(last).isCompleted();
    }

    @Test
    void aNodeThatIsStartedAgainHasItsLaneAgain() {
        lane.start();
        lane.stop();
        lane.start();

        assertThat(lane.enter()).isTrue();
        assertThat(lane.enter()).isTrue();
        assertThat(lane.enter()).isFalse();
    }

    @Test
    void aLaneWithoutPlacesIsClosed() {
        Lane closed = lane(0);
        closed.start();

        assertThat(closed.enter()).isFalse();
    }

    @Test
    void itStopsAfterTheRequestsThatTakeItsPlaces() {
        assertThat(lane.getPhase()).isLessThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
    }

    static Lane lane(int places) {
        return new Lane(background(places));
    }

    static BackgroundProperties background(int places) {
        return new BackgroundProperties(1, 10, 1, Duration.ofMillis(100), new BackgroundProperties.Lane(1, places));
    }

    private void awaitEnd() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
