package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final Duration SHORT = Duration.ofMillis(99);
    private static final Duration LONG = Duration.ofMillis(100);

    private final PeopleFirst people = new PeopleFirst(LaneTest.background(1));
    private final Groups group = new Groups(people, LaneTest.background(1));

    @Test
    void aGroupThatNobodyWaitsForTakesItsTime() {
        assertThat(group.isLongEnough(Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void whileSomebodyIsServedItTakesAWhileAndNoLonger() {
        people.arrived();
        assertThat(group.isLongEnough(SHORT)).isFalse();
        assertThat(group.isLongEnough(LONG)).isTrue();

        people.left();

        assertThat(group.isLongEnough(LONG)).isFalse();
    }

    @Test
    void whatItPutOffIsPartOfItsTime() {
        people.arrived();

        group.one(() -> {
            assertThat(group.isLongEnough(LONG.dividedBy(2))).isFalse();
            SharedRows.putsOff(() -> {});
            assertThat(group.isLongEnough(LONG.dividedBy(2))).isTrue();
        });
    }

    @Test
    void theNextOneWaitsForItsTurn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> group.one(() -> {
            begun.countDown();
            hold(mayEnd);
        }));
        begun.await();
        FutureTask<Void> second = new FutureTask<>(
                () -> group.one(() -> assertThat(mayEnd.getCount()).isZero()), null);
        Thread waiting = new Thread(second);
        waiting.start();

        await().until(() -> waiting.getState() == Thread.State.WAITING);
        assertThat(second).isNotDone();
        mayEnd.countDown();

        first.get(10, TimeUnit.SECONDS);
        second.get(10, TimeUnit.SECONDS);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
