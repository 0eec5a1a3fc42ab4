package dev.baton.rehearsal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What scores thousands of leads for one request: one at a time on a node, so that people's work goes on beside it. */
@Component
public class HeavyWork {

    private final Semaphore place = new Semaphore(1);

    /** Does the work. @throws BusyException when another is under way */
    public <T> T alone(Supplier<T> work) {
        if (!place.tryAcquire()) {
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            place.release();
        }
    }

    /** Another rehearsal or proposal is being worked out. */
    public static class BusyException extends RuntimeException {

        BusyException() {
            super("Another rehearsal or proposal is being worked out: try again in a minute");
        }
    }
}
