package dev.baton.intake.mailbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How long ago the mailbox was last read to its end, by whichever node; read when asked for. */
@Component
@ConditionalOnProperty("baton.mailbox.host")
class MailboxMeasures implements MeterBinder {

    private final MailboxLease lease;
    private final Clock clock;

    MailboxMeasures(MailboxLease lease, Clock clock) {
        this.lease = lease;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("baton.mailbox.unread", this::sinceRead)
                .description("How long ago the mailbox was last read to its end")
                .baseUnit("seconds")
                .register(registry);
    }

    private double sinceRead() {
        return lease.readAt()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
