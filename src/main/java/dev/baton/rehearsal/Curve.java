package dev.baton.rehearsal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well a score tells those who bought from those who did not: the area under the ROC curve, which is how often of one
 * of each the buyer has more points. Points are whole numbers, so it is exact and needs one counter a point.
 */
public final class Curve {

    private final Map<Integer, long[]> counts = new TreeMap<>();
    private long won;
    private long lost;

    public void add(int score, boolean bought) {
        counts.computeIfAbsent(score, points -> new long[2])[bought ? 1 : 0]++;
        won += bought ? 1 : 0;
        lost += bought ? 0 : 1;
    }

    /** From 0 to 1, where 0.5 is chance; empty while there are not both. */
    public @Nullable Double area() {
        if (won == 0 || lost == 0) {
            return null;
        }
        double pairs = 0;
        long lostBelow = 0;
        for (long[] here : counts.values()) {
            pairs += here[1] * (lostBelow + here[0] / 2.0);
            lostBelow += here[0];
        }
        return pairs / won / lost;
    }

    public long won() {
        return won;
    }

    public long lost() {
        return lost;
    }
}
