package dev.baton.scorecard;

import dev.baton.rehearsal.ScoringTable;
import dev.baton.scorecard.LiveRows.Choice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Two points tables that belong together: who the lead is, and what they did.
 *
 * @param start what everyone has before any row, by table
 * @param rows of both tables that were learned, those of a trait together
 * @param live which rows of the live tables stay beside them, and which go
 * @param remarks about traits that have no row
 */
record Scorecard(Map<ScoringTable, Integer> start, List<Points> rows, Choice live, List<Remark> remarks) {

    List<Points> rows(ScoringTable table) {
        return rows.stream().filter(row -> row.isIn(table)).toList();
    }

    List<LiveRow> kept(ScoringTable table) {
        return live.kept().stream().filter(row -> row.table() == table).toList();
    }

    /** Why a row of the live tables is not in these. */
    String why(Gone gone) {
        return gone.why(rows.stream().map(Points::trait).collect(Collectors.toSet()), remarks);
    }

    int start(ScoringTable table) {
        return Objects.requireNonNull(start.get(table));
    }
}
