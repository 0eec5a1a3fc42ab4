package dev.baton.load;

import dev.baton.load.Ground.Servers;
import dev.baton.load.Meter.Work;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tools/load lists}. */
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures how long people wait for the first page of a filter in Tasklist, and for its count.")
final class ListsLoad implements Callable<Integer> {

    @Mixin
    private Ground ground = new Ground();

    @Option(
            names = "--tasks",
            split = ",",
            defaultValue = "10000,1000000",
            description = "so many open tasks, from the fewest to the most")
    private List<Integer> tasks = List.of();

    @Option(names = "--requests", defaultValue = "40", description = "how often each is asked for")
    private int requests;

    @Option(names = "--warm-up", defaultValue = "10", description = "how often before, all of them in turns")
    private int warmUp;

    private final Sheet each = new Sheet();
    private final Sheet slowest = new Sheet();

    @Override
    public Integer call() {
        return ground.with(this::run);
    }

    private void run(Servers servers) {
        try (Bench bench = servers.start(Side.BATON)) {
            Onlooker.hire(bench.staff());
            Tasklist.share(bench.staff().admin(), "All tasks");
            for (int size : tasks) {
                Ground.say("the database grows to %d open tasks", size);
                OpenTasks.fillUpTo(size, bench.watch());
                Ground.say("each is asked for %d times to warm up", warmUp);
                new ListsRound(bench, warmUp).measure();
                ListsRound round = new ListsRound(bench, requests);
                note(size + " tasks", round.measure(), round);
            }
            ground.report(
                    slowest.text("for one request, the slowest order"),
                    Map.of("tasks", tasks, "slowest order", slowest.medians(), "each order", each.medians()));
        }
    }

    private void note(String size, Work work, ListsRound round) {
        round.each().forEach((what, time) -> {
            Ground.say("%s, %s: p50 %.1f, p95 %.1f ms", size, what, time.p50(), time.p95());
            each.add(what + " p50, ms", size, time.p50());
            each.add(what + " p95, ms", size, time.p95());
        });
        round.slowest().forEach((what, time) -> slowest.add(what + ", ms", size, time));
        slowest.add("SQL statements", size, work.statements());
        slowest.add("CPU of the JVM, ms", size, work.jvmMillis());
        slowest.add("CPU of PostgreSQL, ms", size, work.postgresMillis());
    }
}
