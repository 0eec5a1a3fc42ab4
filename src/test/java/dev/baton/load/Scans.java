package dev.baton.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables that were read in order from their beginning, to their end or until something was found, as the server counts it.
 * What its processes did in the last second may be told with the next reading only.
 */
final class Scans {

    private static final String TOLD = "select relname, seq_scan, seq_tup_read from pg_stat_user_tables";

    private final Connection connection;
    private final Map<String, Scan> before;

    /** How often, and how many rows were passed by. */
    record Scan(String table, double times, double rows) {
        private Scan since(Scan before) {
            return new Scan(table, times - before.times, rows - before.rows);
        }

        private Scan per(int leads) {
            return new Scan(table, times / leads, rows / leads);
        }
    }

    private Scans(Connection connection) throws SQLException {
        this.connection = connection;
        this.before = told(connection);
    }

    static Scans from(Connection connection) throws SQLException {
        connection.createStatement().execute("select pg_stat_force_next_flush()"); // what the tool itself did before
        return new Scans(connection);
    }

    /** The most rows first; tables that were not read so are left out. */
    List<Scan> per(int leads) throws SQLException {
        return told(connection).values().stream()
                .map(now -> now.since(before.getOrDefault(now.table(), new Scan(now.table(), 0, 0))))
                .filter(scan -> scan.times() > 0)
                .map(scan -> scan.per(leads))
                .sorted(Comparator.comparingDouble(Scan::rows).reversed())
                .toList();
    }

    private static Map<String, Scan> told(Connection connection) throws SQLException {
        Map<String, Scan> told = new HashMap<>();
        try (ResultSet row = connection.createStatement().executeQuery(TOLD)) {
            while (row.next()) {
                told.put(row.getString(1), new Scan(row.getString(1), row.getLong(2), row.getLong(3)));
            }
        }
        return told;
    }
}
