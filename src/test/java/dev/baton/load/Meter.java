package dev.baton.load;

import dev.baton.load.Scans.Scan;
import dev.baton.load.Statements.Executed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Reads all counters before and after some leads; {@link Cost} is the difference for one lead. */
final class Meter {

    private static final String COMMITS = """
            select count(*) from pg_get_wal_records_info(?::pg_lsn, ?::pg_lsn)
            where resource_manager = 'Transaction' and record_type like 'COMMIT%'""";

    private static final String STEADY = """
            select coalesce(sum(record_length), 0) from pg_get_wal_records_info(?::pg_lsn, ?::pg_lsn)
            where record_type not like 'SPLIT%' and record_type not like 'PRUNE%' and record_type not like 'FPI%'
              and record_type not like 'CHECKPOINT%' and resource_manager <> 'Standby'""";

    private final Connection connection;
    private final LongSupplier application;
    private final LongSupplier database;
    private final Scans scans;
    private final String walAtStart;
    private final long applicationAtStart;
    private final long databaseAtStart;

    private static final String RELATIONS = """
            select c.relname, count(*), sum(block_data_length)
            from pg_get_wal_block_info(?::pg_lsn, ?::pg_lsn) fork
            join pg_class c on pg_relation_filenode(c.oid) = fork.relfilenode
            group by 1 order by 3 desc limit 60""";

    /**
     * What one lead costs.
     *
     * @param statements without the beginnings and ends of transactions
     * @param transactions begun, reading ones as well
     * @param commits that reached the disk
     * @param rows inserted, updated and deleted
     * @param wal bytes of the write-ahead log
     * @param steadyWal the same without what depends on chance: pages that were full and split, rows that were cleaned
     *     up because somebody came by
     * @param jvmMillis processor time of the application
     * @param postgresMillis processor time of the server, without what the tool asked it
     */
    record Cost(
            double statements,
            double transactions,
            double commits,
            double rows,
            double wal,
            double steadyWal,
            double jvmMillis,
            double postgresMillis) {}

    /** What is counted wherever many leads are carried at once; for one lead. */
    record Work(double statements, double rows, double wal, double jvmMillis, double postgresMillis) {}

    /** A table or an index: how often it was changed in the log, and bytes of the log that are about its pages. */
    record Relation(String name, double changes, double bytes) {}

    /** All of it, with every statement, every relation and every table that was read from its beginning, for one lead. */
    record Reading(Cost cost, List<Executed> statements, List<Relation> relations, List<Scan> scans) {}

    private Meter(Connection connection, LongSupplier application, LongSupplier database) throws SQLException {
        this.connection = connection;
        this.application = application;
        this.database = database;
        Statements.forget(connection);
        this.scans = Scans.from(connection);
        this.walAtStart = wal();
        this.applicationAtStart = application.getAsLong();
        this.databaseAtStart = database.getAsLong();
    }

    static Meter start(Watch watch, LongSupplier application, Postgres postgres, Collection<Watch> lookers) {
        long server = postgres.process();
        List<Long> own = lookers.stream().map(Watch::process).toList();
        try {
            return new Meter(watch.connection(), application, () -> Cpu.ofTree(server, own));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To be asked when the background work is done as well. */
    Work work(int leads) {
        try {
            return work(leads, worked(Statements.since(connection)), wal());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with all that only the log tells, which has to be read for it. */
    Reading read(int leads) {
        try {
            String wal = wal();
            List<Executed> all = Statements.since(connection);
            Work work = work(leads, worked(all), wal);
            double begun = all.stream()
                    .filter(one -> one.sql().toLowerCase(Locale.ROOT).startsWith("begin"))
                    .mapToDouble(Executed::calls)
                    .sum();
            Cost cost = new Cost(
                    work.statements(),
                    begun / leads,
                    number(COMMITS, walAtStart, wal) / leads,
                    work.rows(),
                    work.wal(),
                    number(STEADY, walAtStart, wal) / leads,
                    work.jvmMillis(),
                    work.postgresMillis());
            return new Reading(
                    cost,
                    worked(all).stream().map(one -> one.per(leads)).toList(),
                    relations(walAtStart, wal, leads),
                    scans.per(leads));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Work work(int leads, List<Executed> work, String wal) throws SQLException {
        long jvm = application.getAsLong() - applicationAtStart;
        long server = database.getAsLong() - databaseAtStart;
        return new Work(
                work.stream().mapToDouble(Executed::calls).sum() / leads,
                work.stream()
                                .filter(Executed::writes)
                                .mapToDouble(Executed::rows)
                                .sum()
                        / leads,
                number("select ?::pg_lsn - ?::pg_lsn", wal, walAtStart) / leads,
                (double) jvm / leads,
                (double) server / leads);
    }

    private static List<Executed> worked(List<Executed> all) {
        return all.stream().filter(one -> !one.isTransaction()).toList();
    }

    private List<Relation> relations(String from, String to, int leads) throws SQLException {
        List<Relation> relations = new ArrayList<>();
        try (var statement = connection.prepareStatement(RELATIONS)) {
            statement.setString(1, from);
            statement.setString(2, to);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                relations.add(new Relation(row.getString(1), row.getDouble(2) / leads, row.getDouble(3) / leads));
            }
        }
        return relations;
    }

    private String wal() throws SQLException {
        // a commit may wait for its page to be written; what is flushed is complete
        try (ResultSet result = connection.createStatement().executeQuery("select pg_current_wal_flush_lsn()::text")) {
            result.next();
            return result.getString(1);
        }
    }

    private double number(String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setString(at + 1, parameters[at]);
            }
            ResultSet result = statement.executeQuery();
            result.next();
            return result.getDouble(1);
        }
    }
}
