package dev.baton.assignment;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import dev.baton.platform.People;
import dev.baton.workingtime.WorkingCalendars;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Posts letters about the hand-off to those whom they are for, with the way to their tasks. */
@Component
class HandOffPost {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Outbox outbox;
    private final Teams teams;
    private final Superiors superiors;
    private final WorkingCalendars calendars;
    private final People people;
    private final String whereToAct;

    HandOffPost(
            Outbox outbox,
            Teams teams,
            Superiors superiors,
            WorkingCalendars calendars,
            People people,
            @Value("${baton.public-address}") String publicAddress) {
        this.outbox = outbox;
        this.teams = teams;
        this.superiors = superiors;
        this.calendars = calendars;
        this.people = people;
        this.whereToAct = publicAddress.isBlank()
                ? "Your tasks are in Tasklist."
                : "Your tasks: %s/camunda/app/tasklist/".formatted(publicAddress.replaceFirst("/+$", ""));
    }

    void post(Lead lead, String step, String reader, String subject, String body) {
        outbox.post(new Letter(
                lead.number(), step, reader, subject, "%s\n\n%s\n".formatted(body.stripTrailing(), whereToAct)));
    }

    /** A copy for each of the readers. */
    void post(Lead lead, String step, List<String> readers, String subject, String body) {
        for (int copy = 1; copy <= readers.size(); copy++) {
            post(lead, copy == 1 ? step : step + "-" + copy, readers.get(copy - 1), subject, body);
        }
    }

    /** A letter about many leads, one for each of the readers and each matter, from however many of the leads it comes. */
    void summary(String matter, List<String> readers, String subject, String body) {
        for (String reader : readers) {
            outbox.postOnce(new Letter(
                    new LeadNumber("QUEUE"),
                    stepOf(matter, reader),
                    reader,
                    subject,
                    "%s\n\n%s\n".formatted(body, whereToAct)));
        }
    }

    // what it is about and for whom may be longer than a step
    private static String stepOf(String matter, String reader) {
        return "many-"
                + UUID.nameUUIDFromBytes("%s %s".formatted(matter, reader).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Who is told that the owner of a lead is late: who manages the team, or those above when that is the owner, to whom
     * it is no news.
     */
    List<String> above(Assignment owned) {
        String manager = teams.findById(owned.teamCode()).orElseThrow().manager();
        return manager.equals(owned.assignee()) ? superiors.of(manager) : List.of(manager);
    }

    /** The owner and those above, each once. */
    List<String> ownerAndSuperiors(Assignment owned) {
        return Stream.concat(Stream.of(owned.assignee()), superiors.of(owned.assignee()).stream())
                .distinct()
                .toList();
    }

    /** The moment on the clocks of the team. */
    String local(String team, Instant moment) {
        ZoneId zone = calendars.zoneOf(team);
        return "%s (%s)".formatted(TIME.format(moment.atZone(zone)), zone);
    }

    /** How people call that user. */
    String nameOf(String user) {
        return people.nameOf(user);
    }

    static String name(Lead lead) {
        return lead.contact().displayName();
    }
}
