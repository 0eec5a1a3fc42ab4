package dev.baton.load;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** People who do the same again and again, each after a pause, until they are sent home. */
final class Visitors {

    private final ExecutorService threads;
    private final List<Future<Latencies>> visits;
    private volatile boolean open = true;

    /**
     * @param visit what somebody does with a lead of that name
     * @param pause milliseconds between two visits
     */
    Visitors(List<ReferenceLead> people, BiConsumer<ReferenceLead, String> visit, String name, int pause) {
        this.threads = Executors.newFixedThreadPool(people.size());
        this.visits = people.stream()
                .map(one -> threads.submit(() -> {
                    for (int turn = 1; open; turn++) {
                        visit.accept(one, "%s-%d-%d".formatted(name, people.indexOf(one), turn));
                        Pause.millis(pause);
                    }
                    return one.times();
                }))
                .toList();
    }

    /** How long they waited for each kind of call. */
    Latencies sendHome() {
        open = false;
        threads.shutdown();
        Latencies times = new Latencies();
        for (Future<Latencies> visit : visits) {
            try {
                times.add(visit.get());
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return times;
    }
}
