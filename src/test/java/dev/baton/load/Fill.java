package dev.baton.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Fills a database with copies of a lead that lived: all its rows, Baton's own and the engine's, under new ids, made by
 * the server itself. Quick, and true to size and to what is open: the copies go on like any lead. Only their ids lie
 * closer together than in life.
 */
final class Fill {

    private static final long STRIDE = 1_000_000_000L;

    private static final Set<String> READ_BY_PEOPLE = Set.of("number", "lead_number", "business_key_");

    private static final Set<String> KEYS =
            Set.of("name_key", "message_id", "ref", "open_email_key", "open_phone_key", "email");

    /** The engine's ids of instances; those of models stay. */
    private static final Set<String> IDS = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "super_exec_",
            "super_process_instance_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "call_proc_inst_id_",
            "task_id_",
            "var_inst_id_",
            "var_scope_",
            "dec_inst_id_",
            "root_dec_inst_id_",
            "bytearray_id_",
            "job_id_",
            "operation_id_",
            "resource_id_");

    /** The one variable that says which lead it is, kept as a number and as a text. */
    private static final Map<String, String> LEAD_ID =
            Map.of("long_", "long_ + n::bigint * " + STRIDE, "text_", "(long_ + n::bigint * " + STRIDE + ")::text");

    private final Connection connection;

    Fill(Connection connection) {
        this.connection = connection;
    }

    /** Copies that lead under the numbers from..to, which no other copy may have. */
    void copy(String lead, int from, int to) {
        try (Statement statement = connection.createStatement()) {
            LeadTables.complete(connection, lead);
            for (Map<String, String> tables : List.of(LeadTables.own(lead), LeadTables.engines(lead))) {
                for (Map.Entry<String, String> table : tables.entrySet()) {
                    statement.execute(insert(table.getKey(), table.getValue(), from, to));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String insert(String table, String rows, int from, int to) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        try (ResultSet column = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (column.next()) {
                String name = column.getString("COLUMN_NAME");
                columns.add(name);
                values.add(value(table, name));
            }
        }
        return "insert into %s (%s) select %s from %s t, generate_series(%d, %d) n where %s"
                .formatted(table, columns, values, table, from, to, rows);
    }

    private static String value(String table, String column) {
        if (READ_BY_PEOPLE.contains(column)) {
            return "left(%s, 8) || '~' || n".formatted(column);
        }
        if (!table.startsWith("act_")) {
            return LeadTables.NUMBERS.contains(column)
                    ? column + " + n::bigint * " + STRIDE
                    : KEYS.contains(column) ? column + " || '~' || n" : column;
        }
        if (table.equals("act_ru_variable") && LEAD_ID.containsKey(column)) {
            return "case when name_ = 'leadId' then %s else %s end".formatted(LEAD_ID.get(column), column);
        }
        // the engine's ids differ at their beginning and have room for no more: the end, a part of the machine's
        // address,
        // tells the copies apart; the c keeps them from those of machines with a low address
        return IDS.contains(column)
                ? "left(%s, length(%s) - 8) || 'c' || lpad(to_hex(n), 7, '0')".formatted(column, column)
                : column;
    }
}
