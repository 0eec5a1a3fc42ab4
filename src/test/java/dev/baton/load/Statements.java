package dev.baton.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What PostgreSQL executed for the application's user, by its own count ({@code pg_stat_statements}).
 *
 * <p>A node that has nothing to do asks for jobs and letters all the same, how often depends on the time it runs: of
 * these questions only those count that found something, one for each job and letter. What each node asks by the clock,
 * once a minute or every other second, does not count, on no side. The beginnings and ends of transactions are counted by
 * themselves.
 */
final class Statements {

    private static final String EXECUTED = """
            select s.query, s.calls, s.rows, s.wal_bytes, s.total_exec_time from pg_stat_statements s
            join pg_roles r on r.oid = s.userid and r.rolname = 'baton'
            where s.dbid = (select oid from pg_database where datname = current_database()) and s.toplevel""";

    private static final Pattern TRANSACTION =
            Pattern.compile("(?i)(begin|commit|rollback|savepoint|release|set|show)\\b.*");
    private static final Pattern POLL = Pattern.compile(
            "(?is).*(from ACT_RU_JOB RES.*LOCK_EXP_TIME_|from outbox_message where state = .*skip locked).*");
    private static final Pattern OF_A_NODE = Pattern.compile(
            "(?is)(select current_timestamp|select task_def_key_.*create_time_|delete from spring_session where expiry"
                    + "|.*act_ru_meter_log|.*max\\(VERSION_\\)|.*from import_job"
                    + "|select (count|min).*(outbox_message|act_ru_job)).*");
    private static final Pattern PARAMETERS = Pattern.compile("\\$\\d+(\\s*,\\s*\\$\\d+)*");
    private static final Pattern MORE_ROWS = Pattern.compile("\\(\\$…\\)(\\s*,\\s*\\(\\$…\\))+");

    private static final Map<String, Kind> KINDS = new ConcurrentHashMap<>();

    private Statements() {}

    /** One statement with whatever parameters: calls, rows read or written, bytes of WAL, milliseconds. */
    record Executed(String sql, double calls, double rows, double wal, double millis) {

        boolean isTransaction() {
            return TRANSACTION.matcher(sql).matches();
        }

        boolean writes() {
            String start = sql.substring(0, Math.min(6, sql.length())).toLowerCase(Locale.ROOT);
            return start.equals("insert") || start.equals("update") || start.equals("delete");
        }

        Executed plus(Executed other) {
            return new Executed(sql, calls + other.calls, rows + other.rows, wal + other.wal, millis + other.millis);
        }

        Executed per(int leads) {
            return new Executed(sql, calls / leads, rows / leads, wal / leads, millis / leads);
        }
    }

    static void forget(Connection connection) throws SQLException {
        connection
                .createStatement()
                .execute(
                        "select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = current_database()");
    }

    /** What is known of a text once it was looked at: that is asked for after every call. */
    private record Kind(String shape, boolean isPoll, boolean counts) {

        static Kind of(String sql) {
            String text = sql.strip();
            String parameters = PARAMETERS.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\$…");
            return new Kind(
                    MORE_ROWS.matcher(parameters).replaceAll("(\\$…), …"),
                    POLL.matcher(text).matches(),
                    !OF_A_NODE.matcher(text).matches());
        }
    }

    /** Those that count, each once; statements that differ only in how many parameters they have are one. */
    static List<Executed> since(Connection connection) throws SQLException {
        Map<String, Executed> found = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EXECUTED)) {
            while (row.next()) {
                Kind kind = KINDS.computeIfAbsent(row.getString(1), Kind::of);
                double calls = kind.isPoll() ? row.getLong(3) : row.getLong(2);
                Executed one = new Executed(kind.shape(), calls, row.getLong(3), row.getLong(4), row.getDouble(5));
                if (kind.counts()) {
                    found.merge(one.sql(), one, Executed::plus);
                }
            }
        }
        return new ArrayList<>(found.values());
    }
}
