package dev.baton.load;

import dev.baton.load.Contender.Measured;
import dev.baton.load.Statements.Executed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All passes of a run, as a table, as JSON and as a list of statements. */
final class Report {

    private final List<Pass> counted = new ArrayList<>();
    private final List<Pass> raced = new ArrayList<>();
    private final Map<String, Measured> details = new LinkedHashMap<>();

    void counted(Measured measured) {
        counted.add(measured.pass());
        details.put(measured.pass().side(), measured);
    }

    void raced(Measured measured) {
        raced.add(measured.pass());
    }

    /** One column for each side, and how many times Baton's the others have; medians over the rounds. */
    String table() {
        return new Table(counted, raced).text();
    }

    Map<String, ?> content() {
        return Map.of("counted", counted, "raced", raced);
    }

    /** The statements of one lead on each side, by calls, by rows written and by WAL. */
    void writeStatements(Path file) {
        StringBuilder text = new StringBuilder();
        details.forEach((side, measured) -> {
            text.append("\n== %s: what each kind of call has of one lead; the rest runs in the background%n"
                    .formatted(side));
            measured.shares()
                    .forEach((call, share) -> text.append("%-11s %7.1f statements %6.1f rows %8.0f bytes of WAL%n"
                            .formatted(call, share.statements(), share.rows(), share.wal())));
            List<Executed> all = measured.reading().statements();
            section(text, side + ": by calls", all, Executed::calls);
            section(text, side + ": by bytes of WAL", all, Executed::wal);
            section(text, side + ": by rows written", all, one -> one.writes() ? one.rows() : 0);
            section(text, side + ": by time in PostgreSQL", all, Executed::millis);
            text.append("\n== %s: tables and indexes in the log of one lead%nchanges    bytes%n".formatted(side));
            measured.reading()
                    .relations()
                    .forEach(one -> text.append("%7.1f %8.0f  %s%n".formatted(one.changes(), one.bytes(), one.name())));
            text.append("\n== %s: tables that were read from the beginning, for one lead%n  times     rows%n"
                    .formatted(side));
            measured.reading()
                    .scans()
                    .forEach(one -> text.append("%7.1f %8.0f  %s%n".formatted(one.times(), one.rows(), one.table())));
        });
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void section(StringBuilder text, String title, List<Executed> all, ToDoubleFunction<Executed> by) {
        text.append("\n== %s, for one lead%n  calls   rows      WAL     ms  statement%n".formatted(title));
        all.stream()
                .sorted(Comparator.comparingDouble(by).reversed())
                .limit(60)
                .forEach(one -> text.append("%7.2f %6.1f %8.0f %6.2f  %s%n"
                        .formatted(one.calls(), one.rows(), one.wal(), one.millis(), cut(one.sql()))));
    }

    private static String cut(String sql) {
        return sql.substring(0, Math.min(230, sql.length()));
    }
}
