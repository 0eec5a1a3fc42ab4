package dev.baton.load;

import dev.baton.load.Ground.Servers;
import dev.baton.load.Meter.Work;
import dev.baton.load.ReferenceLead.AtHand;
import dev.baton.load.ReferenceLead.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tools/load steps}. */
@Command(
        name = "steps",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Measures what each step of the reference lead costs that writes, with what the background does for it:"
                        + " all leads take one step before any of them takes the next.")
final class StepsLoad implements Callable<Integer> {

    /** Who stood still catches up first; milliseconds. */
    private static final int SETTLING = 1_000;

    @Mixin
    private Ground ground = new Ground();

    @Mixin
    private Against against = new Against();

    @Option(names = "--leads", defaultValue = "25", description = "leads that each person carries, each round and side")
    private int leads;

    @Option(names = "--warm-up", defaultValue = "400", description = "leads before anything is measured")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "4", description = "rounds, all sides in each")
    private int rounds;

    private final Sheet sheet = new Sheet();

    @Override
    public Integer call() {
        return ground.with(this::run);
    }

    private void run(Servers servers) {
        servers.inTurns(against.sides(), rounds, bench -> bench.warmUp(warmUp), this::measure);
        ground.report(sheet.text("milliseconds of processors"), Map.of("milliseconds", sheet.medians()));
    }

    private void measure(Bench bench) {
        bench.resume();
        Pause.millis(SETTLING);
        List<ReferenceLead> people = bench.leads(ground.people());
        List<List<String>> carried = new ArrayList<>();
        note(
                "captured and offered",
                bench,
                () -> carried.addAll(Crowd.work(
                        people.size(),
                        place -> () -> Stream.generate(() -> people.get(place).capture(bench.another("step")))
                                .limit(leads)
                                .toList())));
        for (Step step : ReferenceLead.WAY) {
            List<List<AtHand>> hands = Crowd.work(
                    people.size(),
                    place -> () -> carried.get(place).stream()
                            .map(lead -> people.get(place).arrive(lead, step))
                            .toList());
            if (step.shared()) {
                note(step.key() + " claimed", bench, () -> each(people, hands, ReferenceLead::claim));
            }
            note(step.key() + " answered", bench, () -> each(people, hands, ReferenceLead::answer));
        }
        bench.freeze();
    }

    private static void each(
            List<ReferenceLead> people, List<List<AtHand>> hands, BiConsumer<ReferenceLead, AtHand> work) {
        Crowd.work(people.size(), place -> () -> {
            hands.get(place).forEach(hand -> work.accept(people.get(place), hand));
            return hands.get(place).size();
        });
    }

    /** All that is done until nothing is left in the background. */
    private void note(String name, Bench bench, Runnable work) {
        bench.watch().drained();
        Meter meter = bench.meter();
        work.run();
        bench.watch().drained();
        Work one = meter.work(leads * ground.people());
        sheet.addMillis(name, bench.title(), one.jvmMillis(), one.postgresMillis());
    }
}
