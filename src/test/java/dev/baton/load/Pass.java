package dev.baton.load;

import dev.baton.load.Latencies.Summary;
import dev.baton.load.Meter.Cost;
import java.util.Map;

/** What was measured while one side carried some leads; the rate is leads per second. */
record Pass(String side, int leads, int people, double rate, Cost cost, Map<Call, Summary> calls) {

    Pass called(String name) {
        return new Pass(name, leads, people, rate, cost, calls);
    }
}
