package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.lead.LeadId;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionLog.MatchedRule;
import dev.baton.lifecycle.DecisionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the words of the business become on a ladder. */
class LaddersTest {

    @Test
    void aRungThatIsALongWordStillFits() {
        DecisionLog decisions = mock(DecisionLog.class);
        DecisionRecord made = new DecisionRecord(1L, 1L, Ladders.TABLE, 1, "{}", "[]", "{}", Instant.EPOCH);
        when(decisions.latest(new LeadId(1L), Ladders.TABLE)).thenReturn(Optional.of(made));
        when(decisions.rulesOf(made))
                .thenReturn(List.of(new MatchedRule("Row", "Ours", Map.of("rung", "TERRITORY".repeat(9)))));

        Ladder ladder = new Ladders(decisions).of(new LeadId(1L));

        assertThat(ladder.routes().get(0).rung()).hasSize(40);
        assertThat(ladder.decidedAt()).isEqualTo(Instant.EPOCH);
    }
}
