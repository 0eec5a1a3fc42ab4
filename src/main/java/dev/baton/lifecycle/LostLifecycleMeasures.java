package dev.baton.lifecycle;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many open leads have no process. Counted once an hour: it is a look at all open leads. */
@Component
class LostLifecycleMeasures {

    private final LostLifecycles lost;
    private final AtomicLong counted = new AtomicLong();

    LostLifecycleMeasures(LostLifecycles lost, MeterRegistry registry) {
        this.lost = lost;
        Gauge.builder("baton.leads.lost.process", counted::get)
                .description("Open leads whose process somebody deleted: nothing carries them on")
                .register(registry);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void count() {
        counted.set(lost.count());
    }
}
