package dev.baton.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the database for what a person would be told by the page's refresh: so waiting costs the measured side
 * nothing. For one thread.
 */
final class Watch implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);
    private static final int PAUSE_MILLIS = 5;

    private static final String TASK = """
            select task.id_, lead.owner from lead
            join act_ru_execution instance on instance.business_key_ = lead.number
            join act_ru_task task on task.proc_inst_id_ = instance.proc_inst_id_
            where lead.number = ? and task.task_def_key_ = ?""";

    private static final String UNFINISHED = """
            select (select count(*) from act_ru_job
                    where retries_ > 0 and (duedate_ is null or duedate_ <= now() at time zone 'utc'))
                 + (select count(*) from outbox_message where state = 'PENDING')
                 + (select count(*) from pg_stat_activity
                    where datname = current_database() and usename = 'baton' and state <> 'idle')""";

    private static final String BROKEN = """
            select (select count(*) from act_ru_incident) + (select count(*) from outbox_message where state = 'FAILED')""";

    // a node that stands still may have one in its hand
    private static final String FORGET_UNSENT = """
            delete from outbox_message where id in (
                select id from outbox_message where state = 'PENDING' for update skip locked)""";

    private final Connection connection;
    private final long process;

    /** A task that somebody may do. */
    record Waiting(String id, String owner) {}

    Watch(Postgres postgres, String database) {
        this.connection = postgres.connect(database);
        this.process = number("select pg_backend_pid()");
    }

    Connection connection() {
        return connection;
    }

    /** The server's process for this connection, whose time is the tool's. */
    long process() {
        return process;
    }

    /** Waits until the lead has that task. */
    Waiting task(String lead, String key) {
        long deadline = System.nanoTime() + PATIENCE;
        Waiting task = find(lead, key);
        while (task == null) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s never came to %s".formatted(lead, key));
            }
            Pause.millis(PAUSE_MILLIS);
            task = find(lead, key);
        }
        return task;
    }

    /** Waits until no job is due, no letter waits and nobody works; fails when something went wrong. */
    void drained() {
        long deadline = System.nanoTime() + PATIENCE;
        int quiet = 0;
        while (quiet < 3) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("work is left that does not end");
            }
            quiet = number(UNFINISHED) == 0 ? quiet + 1 : 0;
            Pause.millis(20);
        }
        if (number(BROKEN) > 0) {
            throw new IllegalStateException("there are incidents or letters that nobody takes");
        }
    }

    long number(String sql) {
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Letters that the relay would carry at its own pace, which is not what is measured. */
    void forgetUnsent() {
        execute(FORGET_UNSENT);
    }

    private @Nullable Waiting find(String lead, String key) {
        try (PreparedStatement statement = connection.prepareStatement(TASK)) {
            statement.setString(1, lead);
            statement.setString(2, key);
            ResultSet result = statement.executeQuery();
            return result.next() ? new Waiting(result.getString(1), result.getString(2)) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
