package dev.baton.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonTest;
import dev.baton.support.MovableClock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The limit where there is one node only, on H2. */
@BatonTest
class LimitAtHandTest {

    @Autowired
    private SourceLimit limit;

    @Autowired
    private FormProperties forms;

    @Autowired
    private MovableClock clock;

    @Test
    void aSourceIsLimitedAndNobodyElseIs() {
        clock.setTo(Instant.parse("2026-11-23T10:00:00Z"));
        IntStream.range(0, forms.limit().submissions())
                .forEach(turn -> assertThat(limit.take("198.51.100.7")).isEmpty());

        assertThat(limit.take("198.51.100.7")).isPresent();
        assertThat(limit.take("198.51.100.8")).isEmpty();
        clock.advance(forms.limit().per());
        assertThat(limit.take("198.51.100.7")).isEmpty();
    }
}
