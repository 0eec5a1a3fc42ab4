package dev.baton.intake.web;

import java.time.Duration;

/** A source has sent more than it may. */
class TooMuchException extends RuntimeException {

    private final Duration wait;

    TooMuchException(Duration wait) {
        super("Too much from one source");
        this.wait = wait;
    }

    /** How long until it may send again, in whole seconds and never none. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** The same for people. */
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
