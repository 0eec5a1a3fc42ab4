package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneGroupTest {

    private static final Duration SHORT = Duration.ofMillis(99);
    private static final Duration LONG = Duration.ofMillis(100);

    private final PeopleFirst people = new PeopleFirst(LaneTest.background(1));
    private final Lane lane = LaneTest.lane(1);
    private final OneGroup group = new OneGroup(people, lane, LaneTest.background(1));

    @BeforeEach
    void start() {
        lane.start();
    }

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
    void aJobInTheLaneWaitsForNoFurtherJobOfIt() {
        lane.enter();
        assertThat(group.isLongEnough(Duration.ZERO)).isTrue();

        lane.leave();

        assertThat(group.isLongEnough(Duration.ZERO)).isFalse();
    }

    @Test
    void aNodeDoesOneAtATime() throws Exception {
        assertThat(group.begin()).isTrue();
        assertThat(elsewhere()).isFalse();

        group.end();

        assertThat(elsewhere()).isTrue();
    }

    private boolean elsewhere() throws Exception {
        return CompletableFuture.supplyAsync(group::begin).get(10, TimeUnit.SECONDS);
    }
}
