package dev.baton.outbox;

import dev.baton.platform.measure.Counting;
import dev.baton.platform.measure.LastCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many letters wait and how many were given up, over all nodes. */
@Component
class OutboxMeasures implements MeterBinder, Counting {

    private final OutboxMessages messages;
    private final Clock clock;
    private final LastCount pending;
    private final LastCount failed;
    private final LastCount oldest;

    OutboxMeasures(OutboxMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.pending = new LastCount(clock);
        this.failed = new LastCount(clock);
        this.oldest = new LastCount(clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        show(registry, OutboxState.PENDING, pending, "Letters that wait for the mail server");
        show(registry, OutboxState.FAILED, failed, "Letters that were given up");
        Gauge.builder("baton.outbox.oldest", oldest::value)
                .description("How long the letter that waits the longest has waited, however often it was tried")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public void count() {
        pending.is(messages.countByState(OutboxState.PENDING));
        failed.is(messages.countByState(OutboxState.FAILED));
        oldest.is(secondsOfOldest());
    }

    private static void show(MeterRegistry registry, OutboxState state, LastCount count, String description) {
        Gauge.builder("baton.outbox.letters", count::value)
                .description(description)
                .tag("state", state.name())
                .register(registry);
    }

    private double secondsOfOldest() {
        Instant now = clock.instant();
        return messages.oldestPending(now)
                .map(posted -> Duration.between(posted, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
