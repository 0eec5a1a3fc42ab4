package dev.baton.platform.start;

import dev.baton.platform.start.StartRefused.Fault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Whether the database answers, is new enough, and is Baton's own. */
final class DatabaseCheck {

    private static final int PATIENCE_SECONDS = 10;
    private static final int OLDEST_POSTGRESQL = 14;

    private DatabaseCheck() {}

    /** One thing to see about a database. */
    private interface Look {

        Optional<Fault> at(Statement statement) throws SQLException;
    }

    static Optional<Fault> fault(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return Optional.of(unreachable("the database does not answer"));
            }
            for (Look look : looks(connection.getMetaData().getDatabaseMajorVersion(), user)) {
                Optional<Fault> fault = look.at(statement);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(unreachable("the database cannot be reached: " + e.getMessage()));
        }
    }

    private static List<Look> looks(int version, String user) {
        return List.of(
                statement -> tooOld(version),
                DatabaseCheck::narrow,
                statement -> forbidden(statement, user),
                statement -> Strangers.table(statement, user),
                Strangers::history);
    }

    private static Optional<Fault> tooOld(int version) {
        return version >= OLDEST_POSTGRESQL
                ? Optional.empty()
                : Optional.of(new Fault(
                        "the database is PostgreSQL %d".formatted(version),
                        "Upgrade it to PostgreSQL %d or newer.".formatted(OLDEST_POSTGRESQL)));
    }

    private static Optional<Fault> narrow(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            String encoding = row.getString(1);
            return "UTF8".equals(encoding)
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            "the database cannot hold the names of the world: its encoding is %s".formatted(encoding),
                            "Make it with the encoding UTF8: create database … encoding 'UTF8' template template0."));
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

    private static Fault unreachable(String what) {
        return new Fault(what, "Start the database, and check BATON_DB_URL, BATON_DB_USER and BATON_DB_PASSWORD.");
    }
}
