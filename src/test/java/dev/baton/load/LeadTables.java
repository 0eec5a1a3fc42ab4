package dev.baton.load;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which tables one lead has rows, and which: Baton's own and the engine's, in an order that the references between
 * them allow. Each condition calls the table {@code t}.
 */
final class LeadTables {

    private static final List<String> OF_THE_LEAD = List.of(
            "interaction",
            "decision_log",
            "score",
            "assignment",
            "hand_off",
            "callback",
            "discovery",
            "objection",
            "quote",
            "outcome",
            "sales_order",
            "feedback",
            "lead_change",
            "nurture",
            "nurture_mail",
            "touchpoint");

    /** Columns of Baton's own that refer to a row; each further lead gets numbers of its own. */
    static final Set<String> NUMBERS = Set.of(
            "id",
            "lead_id",
            "open_lead_id",
            "account_id",
            "assignment_id",
            "decision_id",
            "quote_id",
            "fit_decision_id",
            "engagement_decision_id",
            "band_decision_id");

    private static final List<String> OF_THE_WHOLE_TREE = List.of(
            "act_ge_bytearray",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_op_log",
            "act_hi_job_log",
            "act_hi_identitylink",
            "act_hi_decinst",
            "act_hi_dec_in",
            "act_hi_dec_out");

    /** By which of its columns a table may belong to a lead. */
    private static final Map<String, String> KEYS = keys();

    private static final String WITH_A_KEY = """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and column_name = any (?) order by table_name, column_name""";

    private LeadTables() {}

    /** Baton's own. */
    static Map<String, String> own(String number) {
        String lead = "(select id from lead where number = '" + number + "')";
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("account", "t.id = (select account_id from lead where number = '" + number + "')");
        tables.put("lead", "t.number = '" + number + "'");
        OF_THE_LEAD.forEach(table -> tables.put(table, "t.lead_id = " + lead));
        String assignments = "(select id from assignment where lead_id = " + lead + ")";
        tables.put("assignment_ladder", "t.assignment_id in " + assignments);
        tables.put("breach", "t.assignment_id in " + assignments);
        tables.put("quote_line", "t.quote_id in (select id from quote where lead_id = " + lead + ")");
        tables.put("outbox_message", "t.lead_number = '" + number + "'");
        return tables;
    }

    /** The engine's. */
    static Map<String, String> engines(String number) {
        String instances = "(select id_ from act_hi_procinst where business_key_ = '" + number + "')";
        String tasks = "(select id_ from act_ru_task where proc_inst_id_ in " + instances + ")";
        Map<String, String> tables = new LinkedHashMap<>();
        OF_THE_WHOLE_TREE.forEach(table -> tables.put(table, "t.root_proc_inst_id_ in " + instances));
        tables.put("act_ru_execution", "t.proc_inst_id_ in " + instances);
        tables.put("act_ru_task", "t.proc_inst_id_ in " + instances);
        tables.put("act_ru_variable", "t.proc_inst_id_ in " + instances);
        tables.put("act_ru_event_subscr", "t.proc_inst_id_ in " + instances);
        tables.put("act_ru_job", "t.process_instance_id_ in " + instances);
        tables.put("act_ru_identitylink", "t.task_id_ in " + tasks);
        tables.put("act_ru_authorization", "t.resource_type_ = 7 and t.resource_id_ in " + tasks);
        return tables;
    }

    /** Fails when the lead has rows in a table that nobody told this class of. */
    static void complete(Connection connection, String number) throws SQLException {
        Map<String, String> known = new LinkedHashMap<>(own(number));
        known.putAll(engines(number));
        try (PreparedStatement statement = connection.prepareStatement(WITH_A_KEY)) {
            statement.setArray(1, connection.createArrayOf("text", KEYS.keySet().toArray()));
            ResultSet column = statement.executeQuery();
            while (column.next()) {
                String table = column.getString(1);
                String belongs = requireNonNull(KEYS.get(column.getString(2))).formatted(number);
                if (!known.containsKey(table) && hasRows(connection, table, column.getString(2) + belongs)) {
                    throw new IllegalStateException("%s has rows in %s too: add it here".formatted(number, table));
                }
            }
        }
    }

    private static boolean hasRows(Connection connection, String table, String which) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select exists (select 1 from %s where %s)".formatted(table, which))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Map<String, String> keys() {
        String instances = " in (select id_ from act_hi_procinst where business_key_ = '%s')";
        String lead = "(select id from lead where number = '%s')";
        return Map.of(
                "lead_id",
                " = " + lead,
                "assignment_id",
                " in (select id from assignment where lead_id = " + lead + ")",
                "lead_number",
                " = '%s'",
                "proc_inst_id_",
                instances,
                "root_proc_inst_id_",
                instances,
                "process_instance_id_",
                instances);
    }
}
