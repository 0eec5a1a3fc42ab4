package dev.baton.scorecard;

import dev.baton.lead.RefusedException;
import dev.baton.lifecycle.Facts;
import dev.baton.platform.engine.TableRows;
import dev.baton.platform.engine.TableTrial.Column;
import dev.baton.rehearsal.ScoringTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of the live tables, and for which of the leads that are learned from they matched. Those about which the leads
 * tell nothing stay in the learned tables: what was never seen before is no reason to count nothing.
 */
final class LiveRows {

    private final Map<ScoringTable, TableRows> tables;
    private final Map<ScoringTable, List<BitSet>> matching = new EnumMap<>(ScoringTable.class);

    LiveRows(Map<ScoringTable, TableRows> tables) {
        this.tables = tables;
        tables.keySet().forEach(table -> matching.put(table, new ArrayList<>()));
    }

    void add(Facts known) {
        tables.forEach((table, rows) -> of(table).add(rows.matching(known.variables())));
    }

    /** What those rows of the table give the lead at that place. */
    int points(List<LiveRow> rows, ScoringTable table, int lead) {
        BitSet matched = of(table).get(lead);
        return rows.stream()
                .filter(row -> row.table() == table && row.place() >= 0 && matched.get(row.place()))
                .mapToInt(LiveRow::points)
                .sum();
    }

    /** @param least leads that must match before they tell something about a row */
    Choice choose(Told told, int least, Map<ScoringTable, Integer> versions) {
        List<LiveRow> kept = new ArrayList<>();
        List<Gone> dropped = new ArrayList<>();
        tables.forEach((table, rows) -> {
            int version = Objects.requireNonNull(versions.get(table));
            for (LiveRow row : conditions(table, rows)) {
                List<LiveRow> stays = whatStays(row, told, matches(row) >= least);
                stays.forEach(some -> kept.add(some.kept(version)));
                if (stays.isEmpty()) {
                    dropped.add(told.gone(row));
                }
            }
        });
        return new Choice(kept, dropped);
    }

    /** Which rows of the live tables stay beside the learned ones, and which go. */
    record Choice(List<LiveRow> kept, List<Gone> dropped) {}

    static List<LiveRow> whatStays(LiveRow row, Told told, boolean matched) {
        Map<Column, String> cells = row.cells();
        if (cells.keySet().stream().anyMatch(told::isLeftOut)) {
            return List.of();
        }
        if (cells.keySet().stream().noneMatch(told::about)) {
            return List.of(row);
        }
        if (!matched) {
            boolean covered = cells.entrySet().stream().allMatch(cell -> told.cover(cell.getKey(), cell.getValue()));
            return covered ? List.of() : List.of(row);
        }
        return withoutTold(row, told);
    }

    /**
     * The words that were seen have learned rows now; those that were not keep theirs, in one column after the other: what
     * one narrowed row asks for none of the next does.
     */
    private static List<LiveRow> withoutTold(LiveRow row, Told told) {
        List<LiveRow> narrowed = new ArrayList<>();
        LiveRow rest = row;
        for (Map.Entry<Column, String> cell : row.cells().entrySet()) {
            String untold = told.untold(cell.getKey(), cell.getValue());
            if (!untold.isEmpty()) {
                narrowed.add(rest.only(cell.getKey(), untold));
                String seen = told.told(cell.getKey(), cell.getValue());
                if (seen.isEmpty()) {
                    break;
                }
                rest = rest.only(cell.getKey(), seen);
            }
        }
        return narrowed;
    }

    private static List<LiveRow> conditions(ScoringTable table, TableRows rows) {
        List<LiveRow> conditions = new ArrayList<>();
        for (int place = 0; place < rows.rows().size(); place++) {
            TableRows.Row row = rows.rows().get(place);
            Map<Column, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < row.cells().size(); column++) {
                if (!row.cells().get(column).isEmpty()) {
                    put(rows.columns().get(column), row.cells().get(column), cells);
                }
            }
            if (!cells.isEmpty()) {
                conditions.add(new LiveRow(table, place, row.id(), row.words(), cells, points(table, row)));
            }
        }
        return conditions;
    }

    /** A table may have the same column twice: both ask. */
    private static void put(Column column, String cell, Map<Column, String> cells) {
        Column free = column;
        while (cells.containsKey(free)) {
            free = new Column(free.label() + " again", free.expression(), free.type());
        }
        cells.put(free, cell);
    }

    private static int points(ScoringTable table, TableRows.Row row) {
        try {
            return Integer.parseInt(row.result());
        } catch (NumberFormatException workedOut) {
            throw new RefusedException(
                    "The row '%s' of the live '%s' works its points out (%s), and nothing can be learned beside it: give it a whole number first"
                            .formatted(row.words(), table.id(), row.result()));
        }
    }

    private int matches(LiveRow row) {
        return (int) of(row.table()).stream()
                .filter(matched -> matched.get(row.place()))
                .count();
    }

    private List<BitSet> of(ScoringTable table) {
        return Objects.requireNonNull(matching.get(table));
    }
}
