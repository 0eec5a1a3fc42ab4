package dev.baton.delivery;

import dev.baton.lead.MailRefused;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.LetterRefused;
import dev.baton.outbox.MailBlock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops mail for what Baton itself hears: the mail server refused an address, or the person wants no more. */
@Component
class DeliveryListener {

    private static final int LONGEST = 500;

    private final MailEvents events;
    private final BlockedAddresses blocked;

    DeliveryListener(MailEvents events, BlockedAddresses blocked) {
        this.events = events;
        this.blocked = blocked;
    }

    @EventListener
    void on(LetterRefused refused) {
        String words = refused.reason().replaceAll("\\p{Cntrl}+", " ");
        events.take(new MailEvent(
                "letter-%d-%d"
                        .formatted(
                                refused.letter().writtenId(), refused.letter().attempts()),
                MailEventKind.HARD_BOUNCE,
                refused.letter().recipient(),
                refused.letter().messageId(),
                words.substring(0, Math.min(words.length(), LONGEST))));
    }

    @EventListener
    void on(MailRefused refused) {
        if (refused.email() != null) {
            blocked.block(refused.email(), MailBlock.UNSUBSCRIBED, "The person asked for it");
        }
    }
}
