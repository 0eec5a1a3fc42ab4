package dev.baton.load;

import dev.baton.load.Ground.Servers;
import dev.baton.load.Latencies.Summary;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tools/load others}. */
@Command(
        name = "others",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures how long people wait while an import runs, beside an idle application.")
final class OthersLoad implements Callable<Integer> {

    @Mixin
    private Ground ground = new Ground();

    @Option(names = "--rows", defaultValue = "30000", description = "rows of the import; it must outlast the people")
    private int rows;

    @Option(names = "--warm-up", defaultValue = "200", description = "leads before anything is measured")
    private int warmUp;

    @Option(
            names = "--waiting",
            defaultValue = "3000",
            description = "rows of an import before that: they are in everybody's lists when the application is idle")
    private int waiting;

    @Option(names = "--rounds", defaultValue = "2", description = "rounds of idle and busy")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "60", description = "how long people are watched, idle and busy")
    private int seconds;

    @Option(
            names = "--pause",
            defaultValue = "1000",
            description = "milliseconds that somebody thinks between two leads")
    private int pause;

    private final LeadFile people = new LeadFile();
    private final Sheet sheet = new Sheet();

    @Override
    public Integer call() {
        return ground.with(this::run);
    }

    private void run(Servers servers) {
        try (Bench bench = servers.start(Side.BATON)) {
            Ground.say("%d leads and %d rows to warm up", warmUp, waiting);
            bench.warmUp(warmUp);
            file(bench, waiting).measure();
            bench.node().resume();
            for (int round = 1; round <= rounds; round++) {
                watch(bench, "idle");
                long id = file(bench, rows).upload();
                watch(bench, "during an import");
                end(bench, id);
            }
            ground.report(sheet.text("milliseconds"), Map.of("rows", rows, "milliseconds", sheet.medians()));
        }
    }

    private ImportRun file(Bench bench, int leads) {
        return new ImportRun(bench, people.write(ground.folder().resolve("leads.csv"), leads), leads);
    }

    private void watch(Bench bench, String when) {
        Ground.say("people work for %d s, %s", seconds, when);
        Visitors visitors =
                new Visitors(bench.leads(ground.people()), ReferenceLead::open, bench.another("visit"), pause);
        Pause.millis(1_000L * seconds);
        Map<Call, Summary> times = visitors.sendHome().summary();
        times.forEach((call, time) -> {
            sheet.add(call.words() + " p50", when, time.p50());
            sheet.add(call.words() + " p95", when, time.p95());
            sheet.add(call.words() + ", number", when, time.calls());
        });
    }

    /** Ends the import, which had to last, and waits for what it left. */
    private static void end(Bench bench, long id) {
        Watch watch = bench.watch();
        if (watch.number("select count(*) from import_job where state = 'RUNNING' and id = " + id) == 0) {
            throw new IllegalStateException("The import was over too soon: give it more --rows");
        }
        bench.staff()
                .named("marketer-1")
                .send(bench.staff()
                        .named("marketer-1")
                        .request("/api/imports/" + id)
                        .DELETE());
        watch.forgetUnsent();
        watch.drained();
    }
}
