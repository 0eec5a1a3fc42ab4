package dev.baton.workingtime;

import java.time.Duration;
import java.time.Instant;

/** Working time without a gap, from the first moment to the one after the last. */
record Stretch(Instant from, Instant to) {

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** What is left of it from that moment on; it may be empty. */
    Stretch startingAt(Instant moment) {
        return moment.isAfter(from) ? new Stretch(moment, to) : this;
    }

    /** What is left of it up to that moment; it may be empty. */
    Stretch endingAt(Instant moment) {
        return moment.isBefore(to) ? new Stretch(from, moment) : this;
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
