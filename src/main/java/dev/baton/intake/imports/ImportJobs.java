package dev.baton.intake.imports;

import static java.util.Objects.requireNonNull;

import dev.baton.intake.BatchAbandonedException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The import jobs. A worker owns one while its lease lasts; every step of a worker without the lease fails. */
@Repository
class ImportJobs {

    private static final int CANDIDATES = 20;

    // named like the fields: a name that has to be guessed costs an exception in the driver for each row
    private static final String SELECT = """
            select id, file_name as fileName, mapping, state, lines_total as linesTotal, lines_read as linesRead,
                   rows_read as rowsRead, created, merged, rejected, work_millis as workMillis, error,
                   requested_by as requestedBy, requested_at as requestedAt, started_at as startedAt,
                   finished_at as finishedAt
            from import_job""";

    private final JdbcClient database;
    private final Clock clock;

    ImportJobs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long add(String fileName, String mapping, String user) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into import_job (file_name, mapping, state, lines_total, requested_by, requested_at)"
                        + " values (?, ?, 'QUEUED', 0, ?, ?)")
                .params(fileName, mapping, user, now())
                .update(key, "id");
        return requireNonNull(key.getKeyAs(Long.class));
    }

    void setLines(long id, long lines) {
        database.sql("update import_job set lines_total = ? where id = ?")
                .params(lines, id)
                .update();
    }

    Optional<ImportJob> find(long id) {
        return database.sql(SELECT + " where id = ?")
                .param(id)
                .query(ImportJob.class)
                .optional();
    }

    List<ImportJob> latest(long before, int most) {
        return database.sql(SELECT + " where id < ? order by id desc fetch first ? rows only")
                .params(before, most)
                .query(ImportJob.class)
                .list();
    }

    boolean hasFile(String fileName) {
        return database.sql("select count(*) from import_job where file_name = ?")
                        .param(fileName)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes the job that has waited longest for its turn, if there is one. */
    Optional<ImportJob> claim(String worker, Duration lease) {
        for (long id : waiting()) {
            int claimed = database.sql("update import_job set state = 'RUNNING', owner_node = ?, lease_until = ?,"
                            + " started_at = coalesce(started_at, ?) where id = ? and state in ('QUEUED', 'RUNNING')"
                            + " and (lease_until is null or lease_until <= ?)")
                    .params(worker, now().plus(lease), now(), id, now())
                    .update();
            if (claimed == 1) {
                return find(id);
            }
        }
        return Optional.empty();
    }

    /** Adds what a batch brought. @throws BatchAbandonedException when another worker owns the job by now */
    void advance(long id, String worker, Duration lease, Advance advance) {
        int advanced = database.sql("update import_job set lines_read = ?, rows_read = rows_read + ?,"
                        + " created = created + ?, merged = merged + ?, rejected = rejected + ?,"
                        + " work_millis = work_millis + ?, lease_until = ? where id = ? and owner_node = ?")
                .params(
                        advance.lastLine(),
                        advance.rows(),
                        advance.created(),
                        advance.merged(),
                        advance.rejected(),
                        advance.millis(),
                        now().plus(lease),
                        id,
                        worker)
                .update();
        if (advanced == 0) {
            throw new BatchAbandonedException("Import " + id + " went on elsewhere");
        }
    }

    /** Gives the job back, to be taken again by anybody after the pause. */
    void release(long id, String worker, Duration pause) {
        database.sql("update import_job set owner_node = null, lease_until = ? where id = ? and owner_node = ?")
                .params(now().plus(pause), id, worker)
                .update();
    }

    /** Ends the job. @return whether the worker still owned it */
    boolean finish(long id, String worker, ImportState state, @Nullable String error) {
        return database.sql("update import_job set state = ?, error = ?, finished_at = ?, owner_node = null,"
                                + " lease_until = null where id = ? and owner_node = ?")
                        .params(state.name(), error, now(), id, worker)
                        .update()
                == 1;
    }

    /** Ends the job whoever works at it; the batch at hand is undone. @return whether it was still to end */
    boolean cancel(long id, String reason) {
        return database.sql("update import_job set state = 'FAILED', error = ?, finished_at = ?, owner_node = null,"
                                + " lease_until = null where id = ? and state in ('QUEUED', 'RUNNING')")
                        .params(reason, now(), id)
                        .update()
                == 1;
    }

    boolean someWait() {
        return !waiting().isEmpty();
    }

    // the new ones first, then whoever had its last turn longest ago
    private List<Long> waiting() {
        return database.sql("select id from import_job where state in ('QUEUED', 'RUNNING')"
                        + " and (lease_until is null or lease_until <= ?)"
                        + " order by lease_until nulls first, id fetch first ? rows only")
                .params(now(), CANDIDATES)
                .query(Long.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
