package dev.baton.scorecard;

import dev.baton.lifecycle.Fact;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One trait, cut into bins.
 *
 * @param of the bin of each lead, by its place in the list; negative where the lead is in none
 */
record Bins(Trait trait, List<Bin> bins, int[] of) {

    double information(Bin.Base base) {
        return bins.stream().mapToDouble(bin -> bin.information(base)).sum();
    }

    /** How many leads are otherwise than most of them. */
    int differing() {
        IntSummaryStatistics leads =
                bins.stream().mapToInt(bin -> bin.won() + bin.lost()).summaryStatistics();
        return (int) leads.getSum() - leads.getMax();
    }

    /** Who bought, bin by bin. */
    String words() {
        return bins.stream().map(Bin::counts).collect(Collectors.joining("; "));
    }

    /** Whether more counts more or less all along, and so one weight for all bins is right. */
    boolean isMonotone() {
        return trait.kind() == Fact.Kind.NUMBER;
    }
}
