package dev.baton.intake;

import dev.baton.platform.measure.Counting;
import dev.baton.platform.measure.LastCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How much waits for a person to look at it, over all nodes. */
@Component
class SetAsideMeasures implements MeterBinder, Counting {

    private final SetAside setAside;
    private final Map<SetAside.Door, LastCount> waiting = new EnumMap<>(SetAside.Door.class);

    SetAsideMeasures(SetAside setAside, Clock clock) {
        this.setAside = setAside;
        for (SetAside.Door way : SetAside.Door.values()) {
            waiting.put(way, new LastCount(clock));
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        waiting.forEach((way, count) -> Gauge.builder("baton.set.aside", count::value)
                .description("Submissions and mails that were not taken as leads and that nobody has looked at")
                .tag("way", way.name())
                .register(registry));
    }

    @Override
    public void count() {
        waiting.forEach((way, count) -> count.is(setAside.countWaiting(way)));
    }
}
