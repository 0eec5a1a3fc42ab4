package dev.baton.load;

import dev.baton.load.Latencies.Summary;
import dev.baton.load.Meter.Cost;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The report on the reference lead for people: which numbers of the passes stand in which line. */
final class Table {

    private final List<Pass> counted;
    private final List<Pass> raced;
    private final Sheet sheet = new Sheet();

    Table(List<Pass> counted, List<Pass> raced) {
        this.counted = counted;
        this.raced = raced;
    }

    String text() {
        count("SQL statements", Cost::statements, 1);
        count("transactions", Cost::transactions, 1);
        count("durable commits", Cost::commits, 1);
        count("rows written", Cost::rows, 1);
        count("WAL, KB", Cost::wal, 1_000);
        count("WAL without page splits, KB", Cost::steadyWal, 1_000);
        line("WAL with whole pages, KB", raced, pass -> pass.cost().wal() / 1_000);
        line("CPU of the JVM, ms", raced, pass -> pass.cost().jvmMillis());
        line("CPU of PostgreSQL, ms", raced, pass -> pass.cost().postgresMillis());
        line("leads/s", raced, Pass::rate);
        for (Call call : Call.values()) {
            times(call, "p50", Summary::p50);
            times(call, "p95", Summary::p95);
            times(call, "p99", Summary::p99);
        }
        return sheet.text("for one lead");
    }

    private void count(String title, ToDoubleFunction<Cost> value, double unit) {
        line(title, counted, pass -> value.applyAsDouble(pass.cost()) / unit);
    }

    private void times(Call call, String title, ToDoubleFunction<Summary> value) {
        line("%s %s, ms".formatted(call.words(), title), raced, pass -> {
            Summary times = pass.calls().get(call);
            return times == null ? Double.NaN : value.applyAsDouble(times);
        });
    }

    private void line(String title, List<Pass> passes, ToDoubleFunction<Pass> value) {
        passes.forEach(pass -> sheet.add(title, pass.side(), value.applyAsDouble(pass)));
    }
}
