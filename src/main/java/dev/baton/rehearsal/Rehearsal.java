package dev.baton.rehearsal;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a rehearsal found.
 *
 * @param decision the table that was tried
 * @param liveVersions the versions of the tables that it was compared with
 */
public record Rehearsal(String decision, Map<String, Integer> liveVersions, Period period, Comparison comparison) {

    static Rehearsal of(Scorings.Live live, ScoringTable tried, Period period, Comparison comparison) {
        Map<String, Integer> versions = new TreeMap<>();
        live.versions().forEach((table, version) -> versions.put(table.id(), version));
        return new Rehearsal(tried.id(), versions, period, comparison);
    }
}
