package dev.baton.intake.mailbox;

import dev.baton.platform.measure.Counting;
import dev.baton.platform.measure.LastCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How long ago the mailbox was last read to its end, by whichever node. */
@Component
@ConditionalOnProperty("baton.mailbox.host")
class MailboxMeasures implements MeterBinder, Counting {

    private final MailboxLease lease;
    private final Clock clock;
    private final LastCount unread;

    MailboxMeasures(MailboxLease lease, Clock clock) {
        this.lease = lease;
        this.clock = clock;
        this.unread = new LastCount(clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("baton.mailbox.unread", unread::value)
                .description("How long ago the mailbox was last read to its end")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public void count() {
        unread.is(lease.readAt()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0));
    }
}
