package dev.baton.delivery;

import dev.baton.lead.Leads;
import dev.baton.lead.MailCameBack;
import dev.baton.lead.MailRefused;
import dev.baton.outbox.AddressFreed;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.LetterRefused;
import dev.baton.outbox.MailBlock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops mail for what Baton itself hears, such as a refused address, and lets it go on when a block is lifted. */
@Component
class DeliveryListener {

    private static final int LONGEST = 500;

    private final MailEvents events;
    private final BlockedAddresses blocked;
    private final Leads leads;

    DeliveryListener(MailEvents events, BlockedAddresses blocked, Leads leads) {
        this.events = events;
        this.blocked = blocked;
        this.leads = leads;
    }

    @EventListener
    void on(LetterRefused refused) {
        String words = refused.reason().replaceAll("\\p{Cntrl}+", " ");
        events.takeOurs(new MailEvent(
                "letter-%d-%d"
                        .formatted(
                                refused.letter().writtenId(), refused.letter().attempts()),
                MailEventKind.HARD_BOUNCE,
                refused.letter().recipient(),
                refused.letter().messageId(),
                words.substring(0, Math.min(words.length(), LONGEST))));
    }

    @EventListener
    void on(MailCameBack returned) {
        if (returned.email() != null) {
            blocked.block(returned.email(), MailBlock.HARD_BOUNCE, "A mail came back");
        }
    }

    @EventListener
    void on(AddressFreed freed) {
        leads.mailArrives(freed.address());
    }

    @EventListener
    void on(MailRefused refused) {
        if (refused.email() != null) {
            blocked.block(refused.email(), MailBlock.UNSUBSCRIBED, "The person asked for it");
        }
    }
}
