package dev.baton.assignment;

import dev.baton.assignment.HandOffTimes.Untouched;
import dev.baton.lead.LeadTouched;
import dev.baton.workingtime.WorkingCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;

/**
 * Keeps when each step of a hand-off happened, and how long it took in working time. It hears of every assignment that
 * is written, so that no verb can forget it.
 */
@Component
class HandOffClock implements AfterSaveCallback<Assignment> {

    private final HandOffTimes times;
    private final Breaches breaches;
    private final WorkingCalendars calendars;
    private final Clock clock;

    HandOffClock(HandOffTimes times, Breaches breaches, WorkingCalendars calendars, Clock clock) {
        this.times = times;
        this.breaches = breaches;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Assignment onAfterSave(Assignment written) {
        long id = Objects.requireNonNull(written.id());
        Instant now = clock.instant();
        switch (written.state()) {
            case OFFERED -> times.begin(id, written);
            case ACCEPTED -> accept(id, written, now);
            case REFUSED -> times.answer(id, written.state(), written.refusal(), null, worked(written, now));
            case TAKEN_BACK -> {
                times.end(id, written.state());
                breaches.keep(id, Breach.TAKEN_BACK, now);
            }
            case RELEASED -> times.end(id, written.state());
        }
        return written;
    }

    /** The owner spoke with or wrote to the person: the first time ends the human delay. */
    @EventListener
    void on(LeadTouched touched) {
        times.untouched(touched.id().value())
                .filter(owner -> owner.assignee().equals(touched.by()))
                .ifPresent(owner -> touch(owner, touched.at()));
    }

    private void accept(long id, Assignment accepted, Instant now) {
        if (!times.answer(id, accepted.state(), null, now, worked(accepted, now))) {
            times.takeOver(id, accepted);
        }
    }

    private void touch(Untouched owner, Instant at) {
        times.touch(
                owner.id(),
                at,
                Duration.between(owner.assignedAt(), at),
                calendars.between(owner.team(), owner.assignedAt(), at));
    }

    private Duration worked(Assignment offer, Instant until) {
        return calendars.between(offer.teamCode(), offer.assignedAt(), until);
    }
}
