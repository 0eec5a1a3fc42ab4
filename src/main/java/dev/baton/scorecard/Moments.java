package dev.baton.scorecard;

/** Mean and standard deviation of numbers that come one by one. */
final class Moments {

    private long count;
    private double mean;
    private double squares;

    // Welford's way, which does not lose digits
    void add(double value) {
        count++;
        double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }

    double mean() {
        return mean;
    }

    double deviation() {
        return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
    }
}
