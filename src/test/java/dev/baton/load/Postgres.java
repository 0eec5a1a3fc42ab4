package dev.baton.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL of the tool's own whose commits reach the disk and that counts what it executes. The application comes as
 * {@link #USER}, who is counted; the tool looks on as the superuser, who is not.
 */
final class Postgres implements AutoCloseable {

    static final String USER = "baton";
    static final String PASSWORD = "A1-load-of-leads";

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "max_connections", "150",
            "shared_buffers", "1GB", // a million open tasks with what belongs to them have their indexes in memory
            "shared_preload_libraries", "pg_stat_statements",
            "pg_stat_statements.max", "10000",
            "timezone", "UTC");

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        SETTINGS.forEach(builder::setServerConfig);
        try {
            Postgres postgres = new Postgres(builder.start());
            postgres.execute("postgres", "create role baton login password '" + PASSWORD + "'");
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    /** Makes a database that belongs to the application's user and counts. */
    void create(String database) {
        execute("postgres", "create database " + database + " owner " + USER);
        execute(database, "create extension pg_stat_statements", "create extension pg_walinspect");
    }

    /** A copy of a database that nobody uses just now. */
    void copy(String database, String copy) {
        execute(
                "postgres",
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '%s'".formatted(database),
                "create database %s template %s owner %s".formatted(copy, database, USER));
    }

    /**
     * For exact counts nothing may happen but what is asked for: pages are not written whole after a checkpoint, which
     * depends on when that was, and nobody cleans up in between.
     */
    void countExactly(boolean exactly) {
        String rest = exactly ? "off" : "on";
        execute(
                "postgres",
                "alter system set full_page_writes = " + rest,
                "alter system set autovacuum = " + rest,
                "select pg_reload_conf()",
                "checkpoint");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    Connection connect(String database) {
        try {
            return DriverManager.getConnection(url(database), "postgres", "postgres");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process that all others of the server are children of. */
    long process() {
        try (Connection connection = connect("postgres");
                var result = connection.createStatement().executeQuery("show data_directory")) {
            result.next();
            return Long.parseLong(Files.readAllLines(Path.of(result.getString(1), "postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
