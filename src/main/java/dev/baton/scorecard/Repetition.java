package dev.baton.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds traits that repeat others: who knows the one knows the other, such as the channel from the source. The one that
 * tells less is left out, so that a fact counts once and its points stand in one place.
 */
final class Repetition {

    private final double from;
    private final Map<Bins, Bins> repeated = new LinkedHashMap<>();
    private final List<Bins> kept = new ArrayList<>();

    /**
     * @param telling those that tell most first
     * @param from how much of what a trait tells another must tell as well, from 0 to 1
     */
    Repetition(List<Bins> telling, double from) {
        this.from = from;
        telling.forEach(this::take);
    }

    List<Bins> kept() {
        return kept;
    }

    /** Those left out, each with the one that says the same. */
    Map<Bins, Bins> repeated() {
        return repeated;
    }

    private void take(Bins bins) {
        for (Bins other : kept) {
            if (toldBy(other, bins) >= from) {
                repeated.put(bins, other);
                return;
            }
        }
        kept.add(bins);
    }

    /** The uncertainty coefficient: which share of the uncertainty about one goes with the other. */
    private static double toldBy(Bins known, Bins asked) {
        int[][] both = new int[known.bins().size() + 1][asked.bins().size() + 1];
        int leads = known.of().length;
        for (int row = 0; row < leads; row++) {
            both[known.of()[row] + 1][asked.of()[row] + 1]++;
        }
        double uncertain = 0;
        double left = 0;
        for (int column = 0; column < both[0].length; column++) {
            int all = 0;
            for (int[] line : both) {
                all += line[column];
            }
            uncertain -= entropy(all, leads, leads);
        }
        for (int[] line : both) {
            int all = 0;
            for (int here : line) {
                all += here;
            }
            for (int here : line) {
                left -= entropy(here, all, leads);
            }
        }
        return uncertain == 0 ? 1 : 1 - left / uncertain;
    }

    private static double entropy(int some, int of, int leads) {
        return some == 0 ? 0 : (double) some / leads * Math.log((double) some / of);
    }
}
