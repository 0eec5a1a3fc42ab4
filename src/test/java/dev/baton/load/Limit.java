package dev.baton.load;

import dev.baton.load.LeadRows.Row;
import dev.baton.load.Meter.Reading;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What no application can go below: the rows that a reference lead leaves in Baton's own tables, written by plain JDBC in
 * as many durable commits as Baton needs for it. Nothing is read, decided, checked or kept about how it came about.
 */
final class Limit implements Contender {

    /** The database, whose name must be no word of SQL. */
    static final String DATABASE = "jdbc_limit";

    private static final String NAME = "limit";

    private final Postgres postgres;
    private final Watch watch;
    private final LeadRows lead;
    private final int people;
    private final int commits;
    private final AtomicInteger copies = new AtomicInteger();

    /**
     * @param people how many connections write at once
     * @param commits durable ones for each lead
     */
    Limit(Postgres postgres, int people, int commits) {
        this.people = people;
        this.postgres = postgres;
        this.watch = new Watch(postgres, DATABASE);
        this.commits = commits;
        try {
            this.lead = LeadRows.read(watch.connection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Measured count(int leads) {
        postgres.countExactly(true);
        try {
            return measure(leads, 1);
        } finally {
            postgres.countExactly(false);
        }
    }

    @Override
    public Measured race(int leads) {
        return measure(leads, people);
    }

    private Measured measure(int leads, int people) {
        watch.execute("checkpoint");
        Meter meter = Meter.start(watch, () -> Cpu.of(ProcessHandle.current().pid()), postgres, List.of(watch));
        long start = System.nanoTime();
        carry(leads, people);
        double seconds = (System.nanoTime() - start) / 1e9;
        Reading reading = meter.read(leads);
        return new Measured(
                new Pass(NAME, leads, people, leads / seconds, reading.cost(), Map.of()), reading, Map.of());
    }

    private void carry(int leads, int people) {
        AtomicInteger left = new AtomicInteger(leads);
        Crowd.work(people, person -> () -> write(left));
    }

    private int write(AtomicInteger left) throws SQLException {
        String url = postgres.url(DATABASE) + "?reWriteBatchedInserts=true";
        int written = 0;
        try (Connection connection = DriverManager.getConnection(url, Postgres.USER, Postgres.PASSWORD)) {
            connection.setAutoCommit(false);
            while (left.getAndDecrement() > 0) {
                write(connection, copies.incrementAndGet());
                written++;
            }
        }
        return written;
    }

    /** As many rows in each transaction as in every other. */
    private void write(Connection connection, int copy) throws SQLException {
        List<Row> rows = lead.rows();
        for (int commit = 0; commit < commits; commit++) {
            List<Row> part = rows.subList(commit * rows.size() / commits, (commit + 1) * rows.size() / commits);
            for (int at = 0; at < part.size(); ) {
                at += batch(connection, part.subList(at, part.size()), copy);
            }
            connection.commit();
        }
    }

    /** Writes the first rows that belong to one table, in one statement. */
    private static int batch(Connection connection, List<Row> rows, int copy) throws SQLException {
        String insert = rows.get(0).insert();
        int written = 0;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            while (written < rows.size() && rows.get(written).insert().equals(insert)) {
                rows.get(written++).bind(statement, copy);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return written;
    }

    @Override
    public void close() {
        watch.close();
    }
}
