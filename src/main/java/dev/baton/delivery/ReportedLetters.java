package dev.baton.delivery;

import static java.util.Objects.requireNonNull;

import dev.baton.lead.ContactKeys;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxMessage;
import dev.baton.platform.People;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the letter that an event is about; one that went to somebody else is not it, whoever says so. */
@Component
class ReportedLetters {

    private final Outbox outbox;
    private final Leads leads;
    private final People people;

    ReportedLetters(Outbox outbox, Leads leads, People people) {
        this.outbox = outbox;
        this.leads = leads;
        this.people = people;
    }

    /** How an event fits what was sent: no letter of ours is named, the one named went there, or elsewhere. */
    enum Match {
        NO_LETTER,
        RECIPIENT,
        OTHER_RECIPIENT
    }

    Match of(MailEvent event) {
        return letter(event)
                .map(letter -> wentTo(letter, event.recipient()) ? Match.RECIPIENT : Match.OTHER_RECIPIENT)
                .orElse(Match.NO_LETTER);
    }

    /** The lead that the letter is about, or else the open one of the recipient; none for a letter to a user of ours. */
    Optional<LeadNumber> leadOf(MailEvent event) {
        Optional<OutboxMessage> letter = letter(event);
        return letter.isPresent()
                ? letter.filter(OutboxMessage::goesOutside)
                        .map(OutboxMessage::leadNumber)
                        .map(LeadNumber::new)
                : leads.openOf(event.recipient()).map(Lead::number);
    }

    private Optional<OutboxMessage> letter(MailEvent event) {
        return Optional.ofNullable(event.messageId()).flatMap(outbox::letter);
    }

    private boolean wentTo(OutboxMessage letter, String recipient) {
        Optional<String> address =
                letter.goesOutside() ? Optional.of(letter.recipient()) : people.emailOf(letter.recipient());
        String key = requireNonNull(ContactKeys.email(recipient));
        return address.map(ContactKeys::email).filter(key::equals).isPresent();
    }
}
