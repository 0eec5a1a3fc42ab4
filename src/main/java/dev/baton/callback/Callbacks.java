package dev.baton.callback;

import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import dev.baton.outbox.Outbox;
import dev.baton.workingtime.WorkingCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books calls and gives them as calendar files. */
@Service
@Transactional
public class Callbacks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int MOST = 100;

    private final CallbackRows rows;
    private final Leads leads;
    private final Outbox outbox;
    private final WorkingCalendars calendars;
    private final CalendarFile file;
    private final CallbackLetters letters;
    private final CallbackProperties properties;
    private final Clock clock;

    Callbacks(
            CallbackRows rows,
            Leads leads,
            Outbox outbox,
            WorkingCalendars calendars,
            CalendarFile file,
            CallbackLetters letters,
            CallbackProperties properties,
            Clock clock) {
        this.rows = rows;
        this.leads = leads;
        this.outbox = outbox;
        this.calendars = calendars;
        this.file = file;
        this.letters = letters;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Books a call and writes to who makes it, with the calendar file.
     *
     * @param local the time on the clock of the team that has the lead
     * @throws RefusedException when nobody could keep it
     */
    public Callback book(LeadId id, LocalDateTime local, @Nullable String note, String by) {
        Lead lead = leads.get(id);
        if (lead.stage().isClosed()) {
            throw new RefusedException(
                    "%s is %s: nobody calls any more".formatted(lead.number(), Words.within(lead.stage())));
        }
        if (lead.keptFromSales()) {
            throw new RefusedException(
                    "%s is in nurture: sales keeps away until the person turns to us".formatted(lead.number()));
        }
        ZoneId zone = calendars.zoneOf(lead.teamCode());
        mustExist(local, zone);
        Instant at = local.atZone(zone).toInstant();
        Instant now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(properties.bookAhead()))) {
            throw new RefusedException("callback: must lie ahead, within %d days"
                    .formatted(properties.bookAhead().toDays()));
        }
        Callback booked = rows.save(new Callback(null, id.value(), at, zone.getId(), note, by, now, by, 0));
        String when = "%s (%s)".formatted(TIME.format(local), zone);
        leads.note(id, InteractionKind.NOTE, "Callback booked for " + when, by);
        outbox.post(letters.booked(booked, lead));
        return booked;
    }

    private static void mustExist(LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new RefusedException("callback: %s does not exist in %s, where clocks go forward that night"
                    .formatted(TIME.format(local), zone));
        }
    }

    /** The calls that somebody promised are made by who takes the lead over; both calendars are told. */
    public void handOver(LeadId id, String from, String to) {
        List<Callback> promised = rows.toCome(id.value(), from, clock.instant(), MOST);
        if (promised.isEmpty()) {
            return;
        }
        Lead lead = leads.get(id);
        promised.forEach(before -> {
            Callback after = rows.save(before.by(to));
            outbox.post(letters.cancelled(after, lead, from));
            outbox.post(letters.takenOver(after, lead, from));
        });
    }

    /** Where the clocks hang by which a callback of the lead is booked. */
    public ZoneId zoneOf(LeadId lead) {
        return calendars.zoneOf(leads.teamOf(lead).orElse(null));
    }

    /** The newest callbacks of the lead. */
    @Transactional(readOnly = true)
    public List<Callback> of(LeadId lead) {
        return rows.latest(lead.value(), MOST);
    }

    /** The calendar file of that callback of that lead. */
    @Transactional(readOnly = true)
    public Optional<String> calendarFile(Lead lead, long callback) {
        return rows.findByIdAndLeadId(callback, lead.id().value()).map(booked -> file.of(booked, lead));
    }
}
