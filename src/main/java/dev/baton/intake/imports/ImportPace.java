package dev.baton.intake.imports;

import dev.baton.platform.node.Backlog;
import dev.baton.platform.node.PeopleFirst;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** How fast imports go: people first, and never further ahead of the engine than a deadline may be late. */
@Component
class ImportPace {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

    private final PeopleFirst people;
    private final Backlog backlog;
    private final ImportSettings settings;

    ImportPace(PeopleFirst people, Backlog backlog, ImportSettings settings) {
        this.people = people;
        this.backlog = backlog;
        this.settings = settings;
    }

    /** Does a batch when its time comes; an engine that stands still delays each by the pause and no longer. */
    void work(Runnable batch, BooleanSupplier mayGoOn) {
        long began = System.nanoTime();
        while (mayGoOn.getAsBoolean()
                && System.nanoTime() - began < settings.pause().toNanos()
                && backlog.isLongerThan(settings.ahead())) {
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        people.work(batch);
    }
}
