package dev.baton.platform.start;

import dev.baton.platform.start.StartRefused.Fault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Whether the database answers, is new enough, and is Baton's own. */
final class DatabaseCheck {

    private static final int PATIENCE_SECONDS = 10;
    private static final int OLDEST_POSTGRESQL = 14;

    /** A table that belongs to somebody else, or to whoever was here before Baton. */
    private static final String STRANGE_TABLE = """
            select schemaname || '.' || tablename as name, tableowner as owner,
                   pg_has_role(tableowner, 'MEMBER') as mine
            from pg_tables
            where schemaname = current_schema()
              and (not pg_has_role(tableowner, 'MEMBER') or to_regclass('flyway_schema_history') is null)
            order by tablename limit 1
            """;

    private DatabaseCheck() {}

    static Optional<Fault> fault(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return Optional.of(unreachable("the database does not answer"));
            }
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRESQL) {
                return Optional.of(new Fault(
                        "the database is PostgreSQL %d".formatted(version),
                        "Upgrade it to PostgreSQL %d or newer.".formatted(OLDEST_POSTGRESQL)));
            }
            if (!"UTF8".equals(encoding(statement))) {
                return Optional.of(new Fault(
                        "the database cannot hold the names of the world: its encoding is %s"
                                .formatted(encoding(statement)),
                        "Make it with the encoding UTF8: create database … encoding 'UTF8' template template0."));
            }
            Optional<Fault> forbidden = forbidden(statement, user);
            return forbidden.isPresent() ? forbidden : strange(statement, user);
        } catch (SQLException e) {
            return Optional.of(unreachable("the database cannot be reached: " + e.getMessage()));
        }
    }

    private static String encoding(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Optional<Fault> forbidden(Statement statement, String user) throws SQLException {
        try (ResultSet row = statement.executeQuery("select has_schema_privilege(current_schema(), 'CREATE')")) {
            row.next();
            return row.getBoolean(1)
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            "the user %s may not make tables in the database".formatted(user),
                            "Let that user own the database: alter database … owner to \"%s\".".formatted(user)));
        }
    }

    private static Optional<Fault> strange(Statement statement, String user) throws SQLException {
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

    private static Fault unreachable(String what) {
        return new Fault(what, "Start the database, and check BATON_DB_URL, BATON_DB_USER and BATON_DB_PASSWORD.");
    }
}
