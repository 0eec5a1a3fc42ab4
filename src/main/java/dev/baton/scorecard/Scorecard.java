package dev.baton.scorecard;

import dev.baton.rehearsal.ScoringTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two points tables that belong together: who the lead is, and what they did.
 *
 * @param start what everyone has before any row, by table
 * @param rows of both tables, those of a trait together
 */
record Scorecard(Map<ScoringTable, Integer> start, List<Points> rows) {

    List<Points> rows(ScoringTable table) {
        return rows.stream().filter(row -> row.isIn(table)).toList();
    }

    int start(ScoringTable table) {
        return Objects.requireNonNull(start.get(table));
    }
}
