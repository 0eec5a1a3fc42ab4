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

/** Finds the letter that an event is about, and whose address it went to, whatever the event says. */
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

    /**
     * What a report says of the letter that it names, whoever else it says it is about; nothing when it names none.
     * However many reports tell of a letter, each kind is one event.
     */
    Optional<MailEvent> eventOf(MailReport report) {
        return outbox.letter(report.messageId())
                .flatMap(letter -> addressOf(letter).map(address -> event(report, letter, address)));
    }

    /** The mailbox behind an address may be gone while the address itself has another: that is known after some of them. */
    private MailEvent event(MailReport report, OutboxMessage letter, String address) {
        boolean elsewhere = report.recipient() != null && !wentTo(letter, report.recipient());
        MailEventKind kind =
                elsewhere && report.kind() == MailEventKind.HARD_BOUNCE ? MailEventKind.SOFT_BOUNCE : report.kind();
        return new MailEvent(
                "report-%d-%s".formatted(letter.writtenId(), kind), kind, address, letter.messageId(), report.reason());
    }

    private boolean wentTo(OutboxMessage letter, String recipient) {
        String key = requireNonNull(ContactKeys.email(recipient));
        return addressOf(letter).map(ContactKeys::email).filter(key::equals).isPresent();
    }

    private Optional<String> addressOf(OutboxMessage letter) {
        return letter.goesOutside() ? Optional.of(letter.recipient()) : people.emailOf(letter.recipient());
    }
}
