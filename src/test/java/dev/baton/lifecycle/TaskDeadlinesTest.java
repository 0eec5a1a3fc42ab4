package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.support.BatonTest;
import java.time.Instant;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class TaskDeadlinesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    private TaskDeadlines deadlines;

    @Autowired
    private HistoryService history;

    @Test
    void theTableSaysHowLongATaskMayTake() {
        assertThat(deadlines.after("ReviewLead")).isEqualTo("P1D");
        assertThat(deadlines.after("AcceptLead")).isEqualTo("PT4H");
    }

    @Test
    void dueIsThatMuchLater() {
        assertThat(deadlines.due("ReviewLead", NOON)).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(deadlines.due("AcceptLead", NOON)).isEqualTo("2026-11-22T16:00:00Z");
    }

    @Test
    void aTaskWithoutARowIsAnErrorThatSaysSo() {
        assertThatThrownBy(() -> deadlines.after("Unheard"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no row for the task 'Unheard'");
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        deadlines.after("DecideDeal");
        long before = history.createHistoricDecisionInstanceQuery().count();

        deadlines.after("DecideDeal");

        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void daysMakeADuration() {
        assertThat(deadlines.days(90)).isEqualTo("P90D");
    }
}
