package dev.baton.scorecard;

import dev.baton.scorecard.Trait.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Neighbouring ranges of one number. They begin as ranges with equally many leads, and are joined wherever the share of
 * buyers would not go one way (pool adjacent violators), so that more of it never counts less.
 *
 * @param edges where each range but the first begins
 * @param won buyers of each range
 * @param lost those who did not buy
 */
record NumberBands(double[] edges, int[] won, int[] lost) {

    /** Ranges of equal size; fewer where many leads have the same number. */
    static NumberBands of(Sample sample, Column column, int bands) {
        double[] given = new double[sample.size()];
        int count = 0;
        for (int row = 0; row < sample.size(); row++) {
            double number = column.number(row);
            if (!Double.isNaN(number)) {
                given[count++] = number;
            }
        }
        NumberBands cut = new NumberBands(edges(Arrays.copyOf(given, count), bands));
        for (int row = 0; row < sample.size(); row++) {
            double number = column.number(row);
            if (!Double.isNaN(number)) {
                (sample.isWon(row) ? cut.won : cut.lost)[cut.bandOf(number)]++;
            }
        }
        return cut;
    }

    private NumberBands(double[] edges) {
        this(edges, new int[edges.length + 1], new int[edges.length + 1]);
    }

    private static double[] edges(double[] given, int bands) {
        Arrays.sort(given);
        double[] edges = new double[bands];
        int found = 0;
        for (int band = 1; band < bands && given.length > 0; band++) {
            double edge = round(given[(int) ((long) band * given.length / bands)]);
            if (edge > given[0] && (found == 0 || edge > edges[found - 1])) {
                edges[found++] = edge;
            }
        }
        return Arrays.copyOf(edges, found);
    }

    // no more digits than a reader wants, and than the cells of the table show
    private static double round(double edge) {
        return Math.round(edge * 100) / 100.0;
    }

    int size() {
        return won.length;
    }

    int won(int band) {
        return won[band];
    }

    int lost(int band) {
        return lost[band];
    }

    int bandOf(double number) {
        int place = Arrays.binarySearch(edges, number);
        return place >= 0 ? place + 1 : -place - 1;
    }

    String cell(int band) {
        if (size() == 1) {
            return "";
        }
        if (band == 0) {
            return "< " + Bin.number(edges[0]);
        }
        return band == edges.length
                ? ">= " + Bin.number(edges[band - 1])
                : "[%s..%s)".formatted(Bin.number(edges[band - 1]), Bin.number(edges[band]));
    }

    String words(int band) {
        if (band == 0) {
            return edges.length == 0 ? "any" : "below " + Bin.number(edges[0]);
        }
        return band == edges.length
                ? "%s or more".formatted(Bin.number(edges[band - 1]))
                : "from %s to below %s".formatted(Bin.number(edges[band - 1]), Bin.number(edges[band]));
    }

    /** Joined so that the share of buyers goes that way. */
    NumberBands joined(Direction direction) {
        return switch (direction) {
            case UP -> joined(true);
            case DOWN -> joined(false);
            // whichever keeps more of what the number tells
            case EITHER -> joined(true).spread() >= joined(false).spread() ? joined(true) : joined(false);
        };
    }

    private NumberBands joined(boolean up) {
        List<int[]> pools = new ArrayList<>(); // won, lost, first band
        for (int band = 0; band < size(); band++) {
            pools.add(new int[] {won[band], lost[band], band});
            while (pools.size() > 1 && violates(pools.get(pools.size() - 2), pools.get(pools.size() - 1), up)) {
                int[] last = pools.remove(pools.size() - 1);
                int[] before = pools.get(pools.size() - 1);
                before[0] += last[0];
                before[1] += last[1];
            }
        }
        return new NumberBands(
                pools.stream().skip(1).mapToDouble(pool -> edges[pool[2] - 1]).toArray(),
                pools.stream().mapToInt(pool -> pool[0]).toArray(),
                pools.stream().mapToInt(pool -> pool[1]).toArray());
    }

    private static boolean violates(int[] before, int[] next, boolean up) {
        double difference = share(next) - share(before);
        return up ? difference <= 0 : difference >= 0;
    }

    private static double share(int[] pool) {
        return pool[0] / (double) Math.max(1, pool[0] + pool[1]);
    }

    /** How far the shares of the ranges are from that of all, weighted by their leads. */
    private double spread() {
        double all = Arrays.stream(won).sum()
                / (double) Math.max(
                        1, Arrays.stream(won).sum() + Arrays.stream(lost).sum());
        double spread = 0;
        for (int band = 0; band < size(); band++) {
            double distance = share(new int[] {won[band], lost[band]}) - all;
            spread += (won[band] + lost[band]) * distance * distance;
        }
        return spread;
    }
}
