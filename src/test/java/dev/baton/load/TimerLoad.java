package dev.baton.load;

import dev.baton.load.Ground.Servers;
import dev.baton.load.Latencies.Summary;
import dev.baton.load.Meter.Work;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tools/load timers}. */
@Command(
        name = "timers",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures many deadlines that are over at once, while leads go on coming in.")
final class TimerLoad implements Callable<Integer> {

    /** They were over at one moment or another of an hour in which nobody was there. */
    private static final String DUE = """
            update act_ru_job set duedate_ = now() at time zone 'utc' - random() * interval '1 hour'
            where handler_cfg_ like 'AcceptanceHalfDue%'""";

    private static final String LEFT = """
            select count(*) from act_ru_job
            where handler_cfg_ like 'AcceptanceHalfDue%' and duedate_ <= now() at time zone 'utc'""";

    private static final String FIRED = "select count(*) from act_hi_actinst where act_id_ = 'AcceptanceHalfDue'";

    @Mixin
    private Ground ground = new Ground();

    @Mixin
    private Against against = new Against();

    @Option(names = "--timers", defaultValue = "10000", description = "deadlines that are over at once")
    private int timers;

    @Option(
            names = "--nodes",
            defaultValue = "1",
            description = "nodes that share the work; leads come in at the first")
    private int nodes;

    @Option(names = "--warm-up", defaultValue = "1000", description = "deadlines before anything is measured")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "1", description = "rounds, all sides in each")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "30", description = "how long the idle application is watched")
    private int seconds;

    @Option(names = "--pause", defaultValue = "250", description = "milliseconds between two leads that come in")
    private int pause;

    private final Sheet sheet = new Sheet();

    @Override
    public Integer call() {
        return ground.with(this::run);
    }

    private void run(Servers servers) {
        servers.inTurns(against.sides(), rounds, bench -> warmUp(servers, bench), bench -> {
            idle(bench);
            measure(bench);
        });
        ground.report(sheet.text("for one timer"), Map.of("timers", timers, "figures", sheet.medians()));
    }

    private void warmUp(Servers servers, Bench bench) {
        IntStream.range(1, nodes).forEach(more -> servers.join(bench, bench.side()));
        fire(bench, warmUp);
    }

    private void idle(Bench bench) {
        bench.resume();
        Visitors visitors = incoming(bench, "idle");
        Pause.millis(1_000L * seconds);
        note(bench, "idle", visitors.sendHome());
        bench.freeze();
    }

    private void measure(Bench bench) {
        Meter meter = fire(bench, timers);
        Work work = meter.work(timers);
        sheet.add("SQL statements", bench.title(), work.statements());
        sheet.add("rows written", bench.title(), work.rows());
        sheet.add("WAL, KB", bench.title(), work.wal() / 1_000);
        sheet.add("CPU of the JVM, ms", bench.title(), work.jvmMillis());
        sheet.add("CPU of PostgreSQL, ms", bench.title(), work.postgresMillis());
    }

    /** @return what has counted since they were over */
    private Meter fire(Bench bench, int timers) {
        bench.offer(timers);
        bench.watch().execute(DUE);
        bench.watch().execute("checkpoint");
        long before = bench.watch().number(FIRED);
        long due = bench.watch().number(LEFT);
        Meter meter = bench.meter();
        bench.resume();
        Visitors visitors = incoming(bench, "busy");
        double taken = Progress.untilNone(
                bench.title(), "timers have not fired", () -> bench.watch().number(LEFT));
        Latencies times = visitors.sendHome();
        bench.freeze();
        long fired = bench.watch().number(FIRED) - before;
        if (fired != due) {
            throw new IllegalStateException("Of %d timers %d fired: each has to, once".formatted(due, fired));
        }
        bench.watch().forgetUnsent();
        Ground.say("%s: %d timers in %.1f s", bench.title(), timers, taken);
        if (timers == this.timers) {
            sheet.add("timers/s", bench.title(), timers / taken);
            note(bench, "while they fire", times);
        }
        return meter;
    }

    private Visitors incoming(Bench bench, String name) {
        return new Visitors(bench.leads(1), ReferenceLead::capture, bench.another(name), pause);
    }

    private void note(Bench bench, String when, Latencies times) {
        Summary intake = times.summary().get(Call.INTAKE);
        if (intake != null) {
            sheet.add("intake %s p50, ms".formatted(when), bench.title(), intake.p50());
            sheet.add("intake %s p95, ms".formatted(when), bench.title(), intake.p95());
        }
    }
}
