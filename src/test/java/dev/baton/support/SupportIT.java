package dev.baton.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonIT
class SupportIT {

    @Autowired
    private MovableClock clock;

    @Autowired
    private Clock clockOfTheApplication;

    @Autowired
    private Jobs jobs;

    @Test
    void theClockOfTheApplicationAndOfTheEngineMoveTogether() {
        clock.setTo(Instant.parse("2026-11-22T12:30:00Z"));

        clock.advance(Duration.ofDays(3));

        assertThat(clockOfTheApplication.instant()).isEqualTo("2026-11-25T12:30:00Z");
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(clockOfTheApplication.instant());
    }

    @Test
    void aTestStartsWithoutDueJobs() {
        assertThat(jobs.due()).isEmpty();
    }
}
