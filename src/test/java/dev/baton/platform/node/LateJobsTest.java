package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LateJobsTest {

    @Test
    void aFloodOfLateJobsIsToldOnceAMinuteAndNoneIsForgotten(CapturedOutput log) {
        LateJobs jobs = new LateJobs();

        jobs.add(1, 0);
        for (int second = 1; second < 60; second++) {
            jobs.add(3, Duration.ofSeconds(second).toNanos());
        }
        assertThat(log.getOut().lines().filter(line -> line.contains("too much to do")))
                .singleElement()
                .asString()
                .endsWith(": 1");

        jobs.add(3, Duration.ofSeconds(60).toNanos());
        assertThat(log.getOut().lines().filter(line -> line.contains("too much to do")))
                .hasSize(2)
                .last()
                .asString()
                .endsWith(": 180");
    }
}
