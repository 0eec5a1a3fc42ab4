package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.load.Latencies.Summary;
import dev.baton.load.Meter.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everybody asks for every filter in every order, one after the other. */
final class ListsRound {

    /** Those that Tasklist's menu offers. */
    private static final List<String> ORDERS =
            List.of("created", "dueDate", "followUpDate", "priority", "nameCaseInsensitive", "assignee");

    private static final String ALL = "all, ";

    private final Bench bench;
    private final int requests;
    private final Map<String, Summary> each = new LinkedHashMap<>();
    private final Map<String, Double> slowest = new LinkedHashMap<>();

    /** @param requests how often each is asked for */
    ListsRound(Bench bench, int requests) {
        this.bench = bench;
        this.requests = requests;
    }

    /** Every page and every count. */
    Map<String, Summary> each() {
        return each;
    }

    /** Of each filter of somebody the slowest order, and of them all the slowest. */
    Map<String, Double> slowest() {
        return slowest;
    }

    /** @return what one request cost */
    Work measure() {
        Meter meter = bench.meter();
        for (Onlooker onlooker : Onlooker.values()) {
            Person person = bench.staff().inTasklist(onlooker.login());
            long seen = 0;
            for (JsonNode filter : Tasklist.filters(person)) {
                String title = onlooker.title() + ", " + filter.get("name").asText() + ", ";
                seen += look(person, filter.get("id").asText(), title);
            }
            if (seen == 0 && onlooker != Onlooker.PRODUCT) {
                throw new IllegalStateException(onlooker.title() + " sees no task");
            }
        }
        return meter.work(each.size() * requests);
    }

    /** @return how many tasks there are */
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
            each.put(title + call.words() + order, time);
            for (String whose : List.of(ALL, title)) {
                slowest.merge(whose + call.words() + " p50", time.p50(), Math::max);
                slowest.merge(whose + call.words() + " p95", time.p95(), Math::max);
            }
        });
    }
}
