package dev.baton.callback;

import dev.baton.lead.Lead;
import dev.baton.outbox.Sender;
import java.net.URI;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A callback as a file that every calendar reads (iCalendar, RFC 5545); whatever people typed is text in it. */
@Component
class CalendarFile {

    private final CallbackProperties properties;
    private final String domain;
    private final Sender organizer;

    CalendarFile(CallbackProperties properties, @Value("${baton.mail.domain}") String domain, Sender organizer) {
        this.properties = properties;
        this.domain = domain;
        this.organizer = organizer;
    }

    /** What a calendar does with the file; the letter's content type says the same. */
    enum Method {
        PUBLISH,
        CANCEL
    }

    /** The same callback is the same event, however often its file is opened. */
    String of(Callback callback, Lead lead) {
        return of(callback, lead, Method.PUBLISH);
    }

    String of(Callback callback, Lead lead, Method method) {
        List<Property> event = new ArrayList<>(List.of(
                new Uid("%s.callback-%d@%s".formatted(lead.number(), callback.writtenId(), domain)),
                new Sequence(callback.revision()),
                new Organizer(URI.create("mailto:" + organizer.address())),
                new DtStamp(callback.bookedAt()),
                new DtStart<Temporal>(callback.at()),
                new DtEnd<Temporal>(callback.at().plus(properties.length())),
                new Summary("Call %s (%s)".formatted(lead.contact().displayName(), lead.number())),
                new Description(description(callback, lead))));
        if (method == Method.CANCEL) {
            event.add(new Status(Status.VALUE_CANCELLED));
        }
        return new Calendar(
                        new PropertyList(List.of(
                                new ProdId("-//Baton//Callbacks//EN"),
                                ImmutableVersion.VERSION_2_0,
                                ImmutableCalScale.GREGORIAN,
                                new net.fortuna.ical4j.model.property.Method(method.name()))),
                        new ComponentList<>(List.of(new VEvent(new PropertyList(event)))))
                .toString();
    }

    private static String description(Callback callback, Lead lead) {
        List<String> lines = new ArrayList<>();
        add(lines, "Company: ", lead.firm().company());
        add(lines, "Phone: ", lead.contact().phone());
        add(lines, "E-mail: ", lead.contact().email());
        add(lines, "", callback.note());
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String label, @Nullable String value) {
        if (value != null) {
            lines.add(label + value);
        }
    }
}
