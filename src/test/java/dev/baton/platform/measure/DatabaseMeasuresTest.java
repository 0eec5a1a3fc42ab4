package dev.baton.platform.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseMeasuresTest {

    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> asked = new ArrayList<>();
    private boolean away;
    private final DatabaseMeasures measures = new DatabaseMeasures(List.of(asking("first"), asking("second")), clock);

    @BeforeEach
    void register() {
        clock.setTo(Instant.parse("2026-03-02T10:00:00Z"));
        measures.bindTo(registry);
    }

    @AfterEach
    void letTimeRun() {
        clock.reset();
    }

    @Test
    void aDatabaseThatAnswersIsThere() {
        assertThat(up()).isZero();

        measures.count();

        assertThat(up()).isOne();
        assertThat(asked).containsExactly("first", "second");
    }

    @Test
    void aDatabaseThatIsAwayIsAskedOnceAndNotForEveryNumber() {
        measures.count();
        asked.clear();
        away = true;

        measures.count();

        assertThat(up()).isZero();
        assertThat(asked).containsExactly("first");
        away = false;
        measures.count();
        assertThat(up()).isOne();
    }

    @Test
    void aDatabaseThatLeavesAQuestionOpenForAMinuteIsAway() {
        measures.count();

        clock.advance(Duration.ofSeconds(61));

        assertThat(up()).isZero();
    }

    @Test
    void aCountIsToldForThreeMinutes() {
        LastCount count = new LastCount(clock);
        assertThat(count.value()).isNaN();
        count.is(7);

        clock.advance(Duration.ofMinutes(3));
        assertThat(count.value()).isEqualTo(7);

        clock.advance(Duration.ofSeconds(1));
        assertThat(count.value()).isNaN();
    }

    private double up() {
        return registry.get("baton.database.up").gauge().value();
    }

    private Counting asking(String name) {
        return () -> {
            asked.add(name);
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
        };
    }
}
