package dev.baton.rehearsal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.RefusedException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void daysThatNoCalendarOfADatabaseKnowsAreRefused() {
        assertThatThrownBy(() -> new Period(LocalDate.MIN, LocalDate.MAX))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("between 1900-01-01 and 9999-12-31");
    }
}
