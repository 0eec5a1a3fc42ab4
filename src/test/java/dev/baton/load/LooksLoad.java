package dev.baton.load;

import dev.baton.load.Ground.Servers;
import dev.baton.load.Meter.Work;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tools/load looks}. */
@Command(
        name = "looks",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Measures what each request of somebody who looks costs, asked a thousand times: fine enough to tell"
                        + " what one change saves.")
final class LooksLoad implements Callable<Integer> {

    @Mixin
    private Ground ground = new Ground();

    @Mixin
    private Against against = new Against();

    @Option(names = "--leads", defaultValue = "12", description = "open leads that are looked at in turn")
    private int leads;

    @Option(names = "--requests", defaultValue = "1000", description = "of each kind, in each round")
    private int requests;

    @Option(names = "--warm-up", defaultValue = "2000", description = "of each kind, before anything is measured")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "4", description = "rounds, all sides in each")
    private int rounds;

    private final Sheet sheet = new Sheet();

    @Override
    public Integer call() {
        return ground.with(this::run);
    }

    private void run(Servers servers) {
        Map<Bench, Map<String, IntConsumer>> looks = new HashMap<>();
        servers.inTurns(
                against.sides(),
                rounds,
                bench -> looks.put(bench, looks(bench)),
                bench -> measure(bench, Objects.requireNonNull(looks.get(bench))));
        ground.report(sheet.text("milliseconds of processors"), Map.of("milliseconds", sheet.medians()));
    }

    private void measure(Bench bench, Map<String, IntConsumer> looks) {
        bench.resume();
        bench.watch().drained();
        looks.forEach((name, look) -> {
            Meter meter = bench.meter();
            ask(look, requests);
            Work work = meter.work(requests);
            sheet.addMillis(name, bench.title(), work.jvmMillis(), work.postgresMillis());
        });
        bench.freeze();
    }

    /** Each kind by its name, asked for often enough that the JVM's compiler has seen it. */
    private Map<String, IntConsumer> looks(Bench bench) {
        bench.resume();
        List<Open> open = open(bench);
        String filter = "/engine-rest/filter/" + bench.staff().filter("My leads");
        Map<String, IntConsumer> looks = new LinkedHashMap<>();
        looks.put("no work", at -> turn(open, at).seller().get("/engine-rest/engine"));
        looks.put("page", at -> turn(open, at).seller().post(filter + "/list?firstResult=0&maxResults=15", Map.of()));
        looks.put("count", at -> turn(open, at).seller().post(filter + "/count", Map.of()));
        looks.put("cards", at -> turn(open, at).get("/api/tasks/cards?ids=", ""));
        looks.put("task", at -> turn(open, at).get("/engine-rest/task/", ""));
        looks.put("form", at -> turn(open, at).get("/engine-rest/task/", "/deployed-form"));
        looks.put("values", at -> turn(open, at).get("/engine-rest/task/", "/form-variables?deserializeValues=false"));
        looks.values().forEach(look -> ask(look, warmUp));
        bench.watch().execute("vacuum analyze");
        bench.freeze();
        return looks;
    }

    /** A task with the seller who has it. */
    private record Open(String task, Person seller) {

        void get(String before, String after) {
            seller.get(before + task + after);
        }
    }

    private List<Open> open(Bench bench) {
        ReferenceLead lead = bench.leads(1).get(0);
        return IntStream.range(0, leads)
                .mapToObj(at -> bench.watch().task(lead.open(bench.another("look")), "DiscoverNeeds"))
                .map(task -> new Open(task.id(), bench.staff().named(task.owner())))
                .toList();
    }

    private static Open turn(List<Open> open, int at) {
        return open.get(at % open.size());
    }

    /** All people at once, each asking again as soon as they have their answer. */
    private void ask(IntConsumer look, int times) {
        AtomicInteger left = new AtomicInteger(times);
        Crowd.work(ground.people(), person -> () -> {
            int asked = 0;
            for (int at = left.decrementAndGet(); at >= 0; at = left.decrementAndGet()) {
                look.accept(at);
                asked++;
            }
            return asked;
        });
    }
}
