package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.load.Ground.Servers;
import dev.baton.load.Latencies.Summary;
import dev.baton.load.Meter.Work;
import java.util.LinkedHashMap;
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

    /** Those that Tasklist's menu offers. */
    private static final List<String> ORDERS =
            List.of("created", "dueDate", "followUpDate", "priority", "nameCaseInsensitive", "assignee");

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
                new Round(bench, warmUp).measure();
                Round round = new Round(bench, requests);
                note(size + " tasks", round.measure(), round);
            }
            ground.report(
                    slowest.text("for one request, the slowest order"),
                    Map.of("tasks", tasks, "slowest order", slowest.medians(), "each order", each.medians()));
        }
    }

    private void note(String size, Work work, Round round) {
        round.times.forEach((what, time) -> {
            Ground.say("%s, %s: p50 %.1f, p95 %.1f ms", size, what, time.p50(), time.p95());
            each.add(what + " p50, ms", size, time.p50());
            each.add(what + " p95, ms", size, time.p95());
        });
        round.slowest.forEach((what, time) -> slowest.add(what + ", ms", size, time));
        for (String what : List.of(Call.TASK_PAGE.words() + " p95", Call.TASK_COUNT.words() + " p95")) {
            double most = round.slowest.entrySet().stream()
                    .filter(line -> line.getKey().endsWith(what))
                    .mapToDouble(Map.Entry::getValue)
                    .max()
                    .orElseThrow();
            slowest.add("all, " + what + ", ms", size, most);
        }
        slowest.add("SQL statements", size, work.statements());
        slowest.add("CPU of the JVM, ms", size, work.jvmMillis());
        slowest.add("CPU of PostgreSQL, ms", size, work.postgresMillis());
    }

    /** Everybody asks for every filter in every order. */
    private static final class Round {

        private final Bench bench;
        private final int requests;
        private final Map<String, Summary> times = new LinkedHashMap<>();
        private final Map<String, Double> slowest = new LinkedHashMap<>();

        Round(Bench bench, int requests) {
            this.bench = bench;
            this.requests = requests;
        }

        /** @return what one request cost */
        Work measure() {
            Meter meter = bench.meter();
            for (Onlooker onlooker : Onlooker.values()) {
                Person person = bench.staff().inTasklist(onlooker.login());
                long seen = 0;
                for (JsonNode filter : Tasklist.filters(person)) {
                    seen += look(
                            person,
                            filter.get("id").asText(),
                            "%s, %s, "
                                    .formatted(
                                            onlooker.title(), filter.get("name").asText()));
                }
                if (seen == 0 && onlooker != Onlooker.PRODUCT) {
                    throw new IllegalStateException(onlooker.title() + " sees no task");
                }
            }
            return meter.work(times.size() * requests);
        }

        private long look(Person person, String filter, String title) {
            time(Call.TASK_COUNT, title, "", () -> Tasklist.count(person, filter));
            for (String order : ORDERS) {
                for (String direction : List.of("asc", "desc")) {
                    time(
                            Call.TASK_PAGE,
                            title,
                            " by %s %s".formatted(order, direction),
                            () -> Tasklist.firstPage(person, filter, order, direction));
                }
            }
            return Tasklist.count(person, filter).get("count").asLong();
        }

        private void time(Call call, String title, String order, Runnable ask) {
            Latencies latencies = new Latencies();
            for (int turn = 0; turn < requests; turn++) {
                long start = System.nanoTime();
                ask.run();
                latencies.record(call, System.nanoTime() - start);
            }
            latencies.summary().forEach((one, time) -> {
                times.put(title + call.words() + order, time);
                slowest.merge(title + call.words() + " p50", time.p50(), Math::max);
                slowest.merge(title + call.words() + " p95", time.p95(), Math::max);
            });
        }
    }
}
