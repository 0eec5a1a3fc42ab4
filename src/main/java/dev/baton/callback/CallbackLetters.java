package dev.baton.callback;

import dev.baton.callback.CalendarFile.Method;
import dev.baton.lead.Lead;
import dev.baton.outbox.Attachment;
import dev.baton.outbox.Letter;
import dev.baton.platform.People;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What callers are written to about their calls, each with the calendar file. */
@Component
class CallbackLetters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final CalendarFile file;
    private final People people;

    CallbackLetters(CalendarFile file, People people) {
        this.file = file;
        this.people = people;
    }

    Letter booked(Callback booked, Lead lead) {
        return letter(
                booked,
                lead,
                "callback-" + booked.writtenId(),
                booked.caller(),
                "Callback on %s: %s".formatted(when(booked), lead.number()),
                "You promised to call %s (%s) on %s. The calendar file is attached."
                        .formatted(lead.contact().displayName(), lead.number(), when(booked)),
                Method.PUBLISH);
    }

    Letter takenOver(Callback moved, Lead lead, String from) {
        return letter(
                moved,
                lead,
                "callback-taken-over-%d-%d".formatted(moved.writtenId(), moved.revision()),
                moved.caller(),
                "Callback on %s: %s".formatted(when(moved), lead.number()),
                "%s promised to call %s (%s) on %s, and you take it over. The calendar file is attached."
                        .formatted(people.nameOf(from), lead.contact().displayName(), lead.number(), when(moved)),
                Method.PUBLISH);
    }

    Letter cancelled(Callback moved, Lead lead, String from) {
        return letter(
                moved,
                lead,
                "callback-cancelled-%d-%d".formatted(moved.writtenId(), moved.revision()),
                from,
                "Not yours any more: callback on %s: %s".formatted(when(moved), lead.number()),
                "%s calls %s (%s) on %s instead of you. The attached file takes it out of your calendar."
                        .formatted(
                                people.nameOf(moved.caller()),
                                lead.contact().displayName(),
                                lead.number(),
                                when(moved)),
                Method.CANCEL);
    }

    private Letter letter(
            Callback callback, Lead lead, String step, String recipient, String subject, String body, Method method) {
        Attachment attachment = new Attachment(
                "%s-callback-%d.ics".formatted(lead.number(), callback.writtenId()),
                "text/calendar; charset=utf-8; method=" + method,
                file.of(callback, lead, method));
        return new Letter(lead.number(), step, recipient, subject, body, attachment);
    }

    private static String when(Callback callback) {
        ZoneId zone = ZoneId.of(callback.zone());
        return "%s (%s)".formatted(TIME.format(callback.at().atZone(zone)), zone);
    }
}
