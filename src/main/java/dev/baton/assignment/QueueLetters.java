package dev.baton.assignment;

import dev.baton.lead.Lead;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who owns the queue and those above them, the executives, are told of each deadline that passes in it. */
@Component
class QueueLetters {

    private final Outbox outbox;
    private final People people;

    QueueLetters(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    /** The time to accept is over. */
    void overdue(Lead lead, Assignment offer) {
        post(
                lead,
                "queue-overdue-" + offer.id(),
                offer.assignee(),
                "Not accepted in time: " + lead.number(),
                "%s (%s) waits in the queue of %s, and nobody has accepted or refused it in time."
                        .formatted(lead.contact().displayName(), lead.number(), offer.assignee()));
    }

    /** The time is over by half, and begins anew. */
    void stillWaiting(Lead lead, Assignment offer) {
        post(
                lead,
                "queue-still-waiting-" + offer.id(),
                offer.assignee(),
                "Still in the queue: " + lead.number(),
                "%s (%s) still waits in the queue of %s, and stays there until somebody accepts or refuses it."
                        .formatted(lead.contact().displayName(), lead.number(), offer.assignee()));
    }

    private void post(Lead lead, String step, String owner, String subject, String body) {
        List<String> readers = Stream.concat(Stream.of(owner), people.membersOf(Groups.EXECUTIVES).stream())
                .distinct()
                .toList();
        for (int copy = 1; copy <= readers.size(); copy++) {
            outbox.post(new Letter(lead.number(), step + "-" + copy, readers.get(copy - 1), subject, body));
        }
    }
}
