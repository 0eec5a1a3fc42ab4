package dev.baton.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that one finished lead has in Baton's own tables, to be written again for leads that never lived. */
final class LeadRows {

    private static final String WON = "select number from lead where stage = 'WON' order by id desc limit 1";

    /** Texts that no two rows may share, and those that refer to them. */
    private static final Set<String> KEYS = Set.of("number", "name_key", "message_id", "lead_number", "ref");

    private static final long STRIDE = 1_000_000_000L;

    private final List<Row> rows;

    /** One row with the names and values of its columns. */
    record Row(String table, Map<String, @Nullable Object> values) {

        String insert() {
            return "insert into %s (%s) values (%s)"
                    .formatted(
                            table,
                            String.join(", ", values.keySet()),
                            String.join(
                                    ", ",
                                    values.keySet().stream().map(name -> "?").toList()));
        }

        void bind(PreparedStatement statement, int copy) throws SQLException {
            int at = 1;
            for (Map.Entry<String, @Nullable Object> column : values.entrySet()) {
                statement.setObject(at++, value(column.getKey(), column.getValue(), copy));
            }
        }

        private static @Nullable Object value(String column, @Nullable Object value, int copy) {
            if (value instanceof Number id && LeadTables.NUMBERS.contains(column)) {
                return id.longValue() + copy * STRIDE;
            }
            return value instanceof String key && KEYS.contains(column) ? another(column, key, copy) : value;
        }

        /** Numbers that people read have room for twenty characters. */
        private static String another(String column, String key, int copy) {
            boolean isShort = column.endsWith("number");
            return (isShort ? key.substring(0, Math.min(key.length(), 8)) : key) + "~" + copy;
        }
    }

    private LeadRows(List<Row> rows) {
        this.rows = rows;
    }

    List<Row> rows() {
        return rows;
    }

    /** Reads what the last lead that was won has left. */
    static LeadRows read(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> table :
                LeadTables.own(number(connection)).entrySet()) {
            String sql = "select t.* from %s t where %s order by 1".formatted(table.getKey(), table.getValue());
            try (ResultSet result = connection.createStatement().executeQuery(sql)) {
                while (result.next()) {
                    rows.add(new Row(table.getKey(), values(result)));
                }
            }
        }
        return new LeadRows(rows);
    }

    private static Map<String, @Nullable Object> values(ResultSet result) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
            values.put(result.getMetaData().getColumnName(at), result.getObject(at));
        }
        return values;
    }

    private static String number(Connection connection) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(WON)) {
            result.next();
            return result.getString(1);
        }
    }
}
