package dev.baton.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many letters wait and how many were given up, over all nodes; read when asked for. */
@Component
class OutboxMeasures implements MeterBinder {

    private final OutboxMessages messages;
    private final Clock clock;

    OutboxMeasures(OutboxMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, OutboxState.PENDING, "Letters that wait for the mail server");
        count(registry, OutboxState.FAILED, "Letters that were given up");
        Gauge.builder("baton.outbox.oldest", this::oldest)
                .description("How long the letter that waits the longest has waited, however often it was tried")
                .baseUnit("seconds")
                .register(registry);
    }

    private void count(MeterRegistry registry, OutboxState state, String description) {
        Gauge.builder("baton.outbox.letters", () -> messages.countByState(state))
                .description(description)
                .tag("state", state.name())
                .register(registry);
    }

    private double oldest() {
        Instant now = clock.instant();
        return messages.oldestPending(now)
                .map(posted -> Duration.between(posted, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
