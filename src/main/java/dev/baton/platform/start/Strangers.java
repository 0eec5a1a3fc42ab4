package dev.baton.platform.start;

import dev.baton.platform.start.StartRefused.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Whether somebody else lives in the database. */
final class Strangers {

    /** A table that belongs to somebody else, or to whoever was here before Baton; an extension's are nobody's. */
    private static final String STRANGE_TABLE = """
            select place.nspname || '.' || one.relname as name, pg_get_userbyid(one.relowner) as owner,
                   pg_has_role(one.relowner, 'MEMBER') as mine
            from pg_class one join pg_namespace place on place.oid = one.relnamespace
            where one.relkind in ('r', 'p') and place.nspname = current_schema()
              and not exists (select 1 from pg_depend
                              where classid = 'pg_class'::regclass and objid = one.oid and deptype = 'e')
              and (not pg_has_role(one.relowner, 'MEMBER') or to_regclass('flyway_schema_history') is null)
            order by one.relname limit 1
            """;

    private static final String HISTORY = "select to_regclass('flyway_schema_history') is not null";

    /** The first migration of another application that keeps its history in a table of the same name. */
    private static final String STRANGE_MIGRATION = """
            select description from flyway_schema_history history
            where version is not null and not exists (
                select 1 from flyway_schema_history where version = '1' and description = 'engine schema')
            order by installed_rank limit 1
            """;

    private Strangers() {}

    static Optional<Fault> table(Statement statement, String user) throws SQLException {
        try (ResultSet row = statement.executeQuery(STRANGE_TABLE)) {
            if (!row.next()) {
                return Optional.empty();
            }
            String table = row.getString("name");
            String owner = row.getString("owner");
            return Optional.of(
                    row.getBoolean("mine")
                            ? new Fault(
                                    "the database has tables, such as %s, and Baton did not make them".formatted(table),
                                    "Name an empty database in BATON_DB_URL, or one of Baton.")
                            : new Fault(
                                    "the table %s belongs to %s".formatted(table, owner),
                                    "Restore the database with --no-owner --role=%1$s, or give each table to %1$s: alter table … owner to \"%1$s\"."
                                            .formatted(user)));
        }
    }

    static Optional<Fault> history(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(HISTORY)) {
            row.next();
            if (!row.getBoolean(1)) {
                return Optional.empty();
            }
        }
        try (ResultSet row = statement.executeQuery(STRANGE_MIGRATION)) {
            return row.next()
                    ? Optional.of(new Fault(
                            "the database belongs to another application: its schema history begins with '%s'"
                                    .formatted(row.getString(1)),
                            "Name an empty database in BATON_DB_URL, or one of Baton."))
                    : Optional.empty();
        }
    }
}
