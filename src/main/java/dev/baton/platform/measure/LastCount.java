package dev.baton.platform.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A number as it was last counted; none ({@code NaN}) when that is too long ago to be told as the truth. */
public final class LastCount {

    private static final Duration TRUE_FOR = Duration.ofMinutes(3);
    private static final Count NONE = new Count(Double.NaN, Instant.MIN);

    private final Clock clock;
    private volatile Count last = NONE;

    public LastCount(Clock clock) {
        this.clock = clock;
    }

    /** A number that was counted just now. */
    public static LastCount of(double number, Clock clock) {
        LastCount count = new LastCount(clock);
        count.is(number);
        return count;
    }

    public void is(double number) {
        last = new Count(number, clock.instant());
    }

    public double value() {
        Count known = last;
        return clock.instant().minus(TRUE_FOR).isAfter(known.at()) ? Double.NaN : known.number();
    }

    private record Count(double number, Instant at) {}
}
