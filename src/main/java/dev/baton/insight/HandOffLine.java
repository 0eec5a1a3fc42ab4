package dev.baton.insight;

import dev.baton.insight.HandOffReport.Delay;
import dev.baton.insight.HandOffReport.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one line of the hand-off report from its row. */
final class HandOffLine {

    private final ResultSet row;

    HandOffLine(ResultSet row) {
        this.row = row;
    }

    Line read(Map<String, Map<String, Long>> refusals, Map<String, Map<String, Long>> breaches) throws SQLException {
        String group = row.getString("grouped");
        long accepted = row.getLong("accepted");
        long refused = row.getLong("refused");
        long takenBack = row.getLong("taken_back");
        return new Line(
                group,
                row.getLong("offers"),
                accepted,
                refused,
                takenBack,
                row.getLong("moved_on"),
                row.getLong("taken_over"),
                share(accepted, accepted + refused + takenBack),
                delay("system"),
                delay("routing"),
                delay("notify"),
                delay("answer"),
                delay("touch"),
                delay("touch_working"),
                refusals.getOrDefault(group, Map.of()),
                breaches.getOrDefault(group, Map.of()));
    }

    private @Nullable Delay delay(String of) throws SQLException {
        double median = row.getDouble(of + "_50");
        return row.wasNull() ? null : new Delay(Math.round(median), Math.round(row.getDouble(of + "_90")));
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Math.round(1000.0 * part / whole) / 1000.0;
    }
}
