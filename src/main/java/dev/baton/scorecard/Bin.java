package dev.baton.scorecard;

import java.util.Locale;

/**
 * Leads that are alike in one trait.
 *
 * @param cell how a table asks for them, in FEEL
 * @param words how people say it
 * @param evidence the weight of evidence: how much more often than others they buy, as the logarithm of odds
 */
record Bin(String cell, String words, int won, int lost, double evidence) {

    private static final double SMOOTHING = 0.5;

    static Bin of(String cell, String words, int won, int lost, Base base) {
        return new Bin(cell, words, won, lost, base.evidence(won, lost));
    }

    /** What it adds to the value of information of its trait. */
    double information(Base base) {
        return ((double) won / base.won() - (double) lost / base.lost()) * evidence;
    }

    /** For the row of the table: in words, with what it rests on. */
    String annotation(String trait) {
        return trait + " " + counts();
    }

    String counts() {
        return "%s: %d of %d bought (%d %%)"
                .formatted(words, won, won + lost, Math.round(100.0 * won / Math.max(1, won + lost)));
    }

    /** All leads, against which each bin is held. */
    record Base(int won, int lost) {

        double evidence(int some, int others) {
            double share = (double) won / (won + lost);
            double here = (some + 2 * SMOOTHING * share) / (some + others + 2 * SMOOTHING);
            return Math.log(here / (1 - here)) - Math.log(share / (1 - share));
        }
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
