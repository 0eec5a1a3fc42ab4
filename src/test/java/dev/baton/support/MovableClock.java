package dev.baton.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of the application and of the engine: runs as usual until it is moved, then stands still. */
@Component
@Primary
public class MovableClock extends Clock {

    private volatile @Nullable Instant standing;

    /** Moves both clocks forward, as if the time had passed. */
    public void advance(Duration time) {
        setTo(instant().plus(time));
    }

    /** Stops both clocks at this moment; the engine knows milliseconds only. */
    public void setTo(Instant time) {
        Instant moment = time.truncatedTo(ChronoUnit.MILLIS);
        standing = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Lets both clocks show the real time again. */
    public void reset() {
        standing = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return moment == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("all times are UTC");
    }
}
