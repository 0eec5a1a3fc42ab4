package dev.baton.load;

import dev.baton.load.Latencies.Summary;
import dev.baton.load.Meter.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The report for people, as Markdown: medians over the rounds, and how many times Baton's each other side has. */
final class Table {

    private final List<Pass> counted;
    private final List<Pass> raced;
    private final List<String> sides;
    private final StringBuilder text = new StringBuilder();

    Table(List<Pass> counted, List<Pass> raced) {
        this.counted = counted;
        this.raced = raced;
        this.sides = raced.stream().map(Pass::side).distinct().toList();
    }

    String text() {
        heading();
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
        return text.toString();
    }

    private void heading() {
        text.append("| for one lead |");
        sides.forEach(side -> text.append(" %s |".formatted(side)));
        sides.stream().skip(1).forEach(side -> text.append(" %s / %s |".formatted(side, sides.get(0))));
        text.append("\n|---|").append("---:|".repeat(2 * sides.size() - 1)).append('\n');
    }

    private void count(String title, ToDoubleFunction<Cost> value, double unit) {
        line(title, counted, pass -> value.applyAsDouble(pass.cost()) / unit);
    }

    private void times(Call call, String title, ToDoubleFunction<Summary> value) {
        String name = call.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        line("%s %s, ms".formatted(name, title), raced, pass -> {
            Summary times = pass.calls().get(call);
            return times == null ? Double.NaN : value.applyAsDouble(times);
        });
    }

    private void line(String title, List<Pass> passes, ToDoubleFunction<Pass> value) {
        text.append("| ").append(title).append(" |");
        List<Double> medians = new ArrayList<>();
        for (String side : sides) {
            medians.add(median(passes, side, value));
        }
        medians.forEach(median -> text.append(" %s |".formatted(number(median))));
        medians.stream().skip(1).forEach(median -> text.append(" %s |".formatted(number(median / medians.get(0)))));
        text.append('\n');
    }

    private static double median(List<Pass> passes, String side, ToDoubleFunction<Pass> value) {
        double[] sorted = passes.stream()
                .filter(pass -> pass.side().equals(side))
                .mapToDouble(value)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
