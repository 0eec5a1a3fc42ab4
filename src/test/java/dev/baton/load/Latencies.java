package dev.baton.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** How long each kind of call took, in microseconds; one for each thread, added up afterwards. */
final class Latencies {

    private static final int DIGITS = 3;

    private final Map<Call, Histogram> histograms = new EnumMap<>(Call.class);

    /** Times are milliseconds, the median and how long 95 and 99 of 100 calls took at the most. */
    record Summary(long calls, double p50, double p95, double p99) {}

    void record(Call call, long nanos) {
        histograms.computeIfAbsent(call, one -> new Histogram(DIGITS)).recordValue(nanos / 1_000);
    }

    void add(Latencies others) {
        others.histograms.forEach((call, times) ->
                histograms.computeIfAbsent(call, one -> new Histogram(DIGITS)).add(times));
    }

    Map<Call, Summary> summary() {
        Map<Call, Summary> all = new TreeMap<>();
        histograms.forEach((call, times) -> all.put(
                call, new Summary(times.getTotalCount(), millis(times, 50), millis(times, 95), millis(times, 99))));
        return all;
    }

    private static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1_000.0;
    }
}
