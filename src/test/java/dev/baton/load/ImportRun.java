package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.load.Meter.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file of leads: uploaded, taken row by row, and worked off until every lead's process waits. */
final class ImportRun {

    /** A start of a process, or another step that nobody and nothing is waited for. */
    private static final String JOBS = "select count(*) from act_ru_job where type_ = 'message'";

    /** As in life, some rows name nobody, and some somebody who is there already. */
    private static final double MOSTLY_NEW = 0.95;

    private final Bench bench;
    private final Path file;
    private final int rows;

    /**
     * How it went.
     *
     * @param taken rows a second until the last one was a lead with a process
     * @param settled rows a second until the last process waited for somebody or something
     * @param work for one row
     * @param heap megabytes in use after a collection, at the most since the application started
     */
    record Result(double taken, double settled, Work work, int heap) {}

    ImportRun(Bench bench, Path file, int rows) {
        this.bench = bench;
        this.file = file;
        this.rows = rows;
    }

    Result measure() {
        bench.node().resume();
        bench.watch().execute("checkpoint");
        Meter meter = bench.meter();
        long start = System.nanoTime();
        long id = upload();
        awaitTaken(id);
        double taken = seconds(start);
        awaitNoJob();
        double settled = seconds(start);
        Work work = meter.work(rows);
        bench.node().freeze();
        bench.watch().forgetUnsent();
        return new Result(rows / taken, rows / settled, work, bench.node().heap());
    }

    /** @return the id of the import */
    long upload() {
        try {
            return bench.staff()
                    .named("marketer-1")
                    .upload("/api/imports", file, "mapping", Files.readString(LeadFile.MAPPING))
                    .get("id")
                    .asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitTaken(long id) {
        String left = "select %d - rows_read + case state when 'DONE' then 0 else 1 end from import_job where id = %d"
                .formatted(rows, id);
        Progress.untilNone(
                bench.title(), "rows are not taken yet", () -> bench.watch().number(left));
        JsonNode progress = bench.staff().named("marketer-1").get("/api/imports/" + id);
        if (progress.get("created").asInt() < MOSTLY_NEW * rows) {
            throw new IllegalStateException("Too few rows became leads: " + progress);
        }
    }

    private void awaitNoJob() {
        Progress.untilNone(bench.title(), "jobs are left", () -> bench.watch().number(JOBS));
        if (bench.watch().number("select count(*) from act_ru_incident") > 0) {
            throw new IllegalStateException("there are incidents");
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
