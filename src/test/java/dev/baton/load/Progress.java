package dev.baton.load;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Waits for work that takes minutes, and tells how far it is. */
final class Progress {

    private static final long PATIENCE = TimeUnit.HOURS.toNanos(6);
    private static final long TOLD_EVERY = TimeUnit.SECONDS.toNanos(10);
    private static final int PAUSE_MILLIS = 100;

    private Progress() {}

    /** Until nothing is left. @return the seconds it took */
    static double untilNone(String title, String what, LongSupplier left) {
        long start = System.nanoTime();
        long told = start;
        for (long now = start; left.getAsLong() > 0; now = System.nanoTime()) {
            if (now - start > PATIENCE) {
                throw new IllegalStateException("%s: still %d %s".formatted(title, left.getAsLong(), what));
            }
            if (now - told > TOLD_EVERY) {
                Ground.say("%s: %d %s", title, left.getAsLong(), what);
                told = now;
            }
            Pause.millis(PAUSE_MILLIS);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
