package dev.baton.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much waits for a person to look at it, over all nodes; read when asked for. */
@Component
class SetAsideMeasures implements MeterBinder {

    private final SetAside setAside;

    SetAsideMeasures(SetAside setAside) {
        this.setAside = setAside;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (SetAside.Door way : SetAside.Door.values()) {
            Gauge.builder("baton.set.aside", () -> setAside.countWaiting(way))
                    .description("Submissions and mails that were not taken as leads and that nobody has looked at")
                    .tag("way", way.name())
                    .register(registry);
        }
    }
}
