package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadId;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionRecord;
import dev.baton.lifecycle.DecisionTables;
import dev.baton.lifecycle.DecisionTables.TableRow;
import dev.baton.platform.People;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How ladders are told. */
class KeptLaddersTest {

    @Test
    void aPageOfThemIsReadAtOnce() {
        LadderRows rows = mock(LadderRows.class);
        DecisionLog decisions = mock(DecisionLog.class);
        DecisionTables tables = mock(DecisionTables.class);
        when(rows.findByAssignmentIdIn(anyCollection()))
                .thenReturn(LongStream.rangeClosed(1, 50)
                        .mapToObj(id -> new LadderRow(id, 100 + id, "TERRITORY", "[]"))
                        .toList());
        when(decisions.all(anyCollection()))
                .thenReturn(LongStream.rangeClosed(1, 50)
                        .mapToObj(id ->
                                new DecisionRecord(100 + id, 1L, "route-lead", 1, "{}", "[]", "{}", Instant.EPOCH))
                        .toList());
        when(tables.rowsOf(any())).thenReturn(List.of(new TableRow("Row", "Ours", List.of())));

        assertThat(new KeptLadders(rows, decisions, tables, mock(People.class), new ObjectMapper())
                        .of(LongStream.rangeClosed(1, 50)
                                .mapToObj(KeptLaddersTest::offer)
                                .toList()))
                .hasSize(50)
                .allSatisfy((id, lines) -> assertThat(lines).hasSize(1));

        verify(rows, times(1)).findByAssignmentIdIn(anyCollection());
        verify(decisions, times(1)).all(anyCollection());
    }

    private static Assignment offer(long id) {
        LeadId lead = new LeadId(1L);
        return new Assignment(
                id,
                lead.value(),
                null,
                "west",
                "rep",
                "Turn",
                AssignmentState.RELEASED,
                null,
                null,
                Instant.EPOCH,
                null);
    }
}
