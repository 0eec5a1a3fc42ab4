package dev.baton.assignment;

import dev.baton.assignment.HandOverRows.Taken;
import dev.baton.lead.LeadNumber;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import dev.baton.platform.People;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What those are written to who answer for a hand-over; a letter holds no long list, the API has the rest. */
@Component
class HandOverLetters {

    private static final int MOST_LINES = 20;

    private final HandOverRows rows;
    private final Teams teams;
    private final Outbox outbox;
    private final People people;
    private final String publicAddress;

    HandOverLetters(
            HandOverRows rows,
            Teams teams,
            Outbox outbox,
            People people,
            @Value("${baton.public-address}") String publicAddress) {
        this.rows = rows;
        this.teams = teams;
        this.outbox = outbox;
        this.people = people;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    /** Who manages the team and who gave the order hear what went where, and what could not be moved. */
    void finished(HandOver done) {
        String subject = "Handed over: the leads of %s".formatted(people.nameOf(done.userId()))
                + (done.passedOver() == 0 ? "" : ", %d could not be moved".formatted(done.passedOver()));
        String body = body(done);
        String manager = teams.findById(done.teamCode()).orElseThrow().manager();
        post(done, "handed-over", manager, subject, body);
        if (!done.orderedBy().equals(manager)) {
            post(done, "handed-over-as-ordered", done.orderedBy(), subject, body);
        }
    }

    private void post(HandOver done, String step, String reader, String subject, String body) {
        outbox.post(new Letter(new LeadNumber("H-" + done.id()), step, reader, subject, body));
    }

    private String body(HandOver done) {
        String who = people.nameOf(done.userId());
        List<Taken> colleagues = rows.taken(done.writtenId(), MOST_LINES);
        Map<String, String> names =
                people.names(colleagues.stream().map(Taken::owner).toList());
        String taken = colleagues.stream()
                .map(one -> "%s: %d\n".formatted(names.getOrDefault(one.owner(), one.owner()), one.leads()))
                .collect(Collectors.joining());
        String left = rows.left(done.writtenId(), MOST_LINES).stream()
                .map(lead -> "%s: %s\n".formatted(lead.number(), lead.hindrance()))
                .collect(Collectors.joining());
        return """
                %s %s. %d open leads have a new owner, with their tasks.

                %s%s%s""".formatted(
                        who,
                        done.reason().words(),
                        done.moved(),
                        taken,
                        left.isEmpty() ? "" : "\nNot moved, and still with %s:\n%s".formatted(who, left),
                        publicAddress.isEmpty()
                                ? ""
                                : "\nEach of them: %s/api/teams/%s/hand-overs/%d/moves\n"
                                        .formatted(publicAddress, done.teamCode(), done.id()));
    }
}
