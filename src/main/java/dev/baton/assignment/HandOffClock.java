package dev.baton.assignment;

import dev.baton.assignment.HandOffTimes.Untouched;
import dev.baton.lead.LeadTouched;
import dev.baton.outbox.LetterSent;
import dev.baton.workingtime.WorkingCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;

/**
 * Keeps when each step of a hand-off happened, and how long it took in working time. It hears of every assignment that
 * is written, so that no verb can forget it.
 */
@Component
class HandOffClock implements AfterSaveCallback<Assignment> {

    // the steps of the letters in HandOffLetters by which an owner learns of a lead
    private static final Pattern OFFER = Pattern.compile("(?:offered|taken-over)-(\\d+)");

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
            case ACCEPTED, REFUSED -> answer(id, written, now);
            case TAKEN_BACK -> {
                times.end(id, written.state());
                breaches.keep(id, Breach.TAKEN_BACK, now);
            }
            case CLAIMED, RELEASED -> times.end(id, written.state());
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

    /** The letter about an offer has left. */
    @EventListener
    void on(LetterSent sent) {
        Matcher offer = OFFER.matcher(sent.step());
        if (offer.matches()) {
            times.notified(Long.parseLong(offer.group(1)), sent.at());
        }
    }

    private void answer(long id, Assignment answered, Instant now) {
        if (times.answer(id, answered, now, worked(answered, answered.assignedAt(), now))) {
            return;
        }
        Optional<Instant> offered = times.claim(id, answered);
        if (offered.isPresent()) {
            times.answer(id, answered, now, worked(answered, offered.get(), now));
        } else if (answered.state() == AssignmentState.ACCEPTED) {
            times.takeOver(id, answered);
        }
    }

    private void touch(Untouched owner, Instant at) {
        times.touch(
                owner.id(),
                at,
                Duration.between(owner.assignedAt(), at),
                calendars.between(owner.team(), owner.assignedAt(), at));
    }

    private Duration worked(Assignment offer, Instant from, Instant until) {
        return calendars.between(offer.teamCode(), from, until);
    }
}
