package dev.baton.scorecard;

import dev.baton.platform.engine.TableTrial.Column;
import dev.baton.rehearsal.ScoringTable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a live table.
 *
 * @param place in its table; negative for one that no past lead matched
 * @param cells what it asks, by column
 */
record LiveRow(ScoringTable table, int place, String id, String words, Map<Column, String> cells, int points) {

    private static final String KEPT = "; kept from version ";

    LiveRow {
        cells = new LinkedHashMap<>(cells);
    }

    /** As it stands in the learned table; what was kept before keeps the version it came from. */
    LiveRow kept(int version) {
        String note = words.contains(KEPT) ? words : words + KEPT + version + ", past leads do not tell";
        return new LiveRow(table, place, id, note, cells, points);
    }

    /** The same for those of its words only that past leads do not tell about. */
    LiveRow only(Column column, String cell) {
        Map<Column, String> narrow = new LinkedHashMap<>(cells);
        narrow.put(column, cell);
        String asked = words.contains(KEPT) ? words.substring(0, words.indexOf(KEPT)) : words;
        return new LiveRow(table, -1, id, "%s; only for %s".formatted(asked, cell.replace("\"", "")), narrow, points);
    }
}
