package dev.baton.nurture;

import dev.baton.lead.Lead;
import dev.baton.lead.Stage;
import dev.baton.outbox.BlockedAddress;
import dev.baton.outbox.BlockedAddresses;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a lead may be written to by a program, asked when the mail is planned, written and carried. */
@Component
class MailConsent {

    private static final Logger LOG = LoggerFactory.getLogger(MailConsent.class);

    private final BlockedAddresses blocked;
    private final boolean reachable;

    MailConsent(BlockedAddresses blocked, @Value("${baton.public-address}") String publicAddress) {
        this.blocked = blocked;
        this.reachable = !publicAddress.isBlank();
        if (!reachable) {
            LOG.warn("BATON_PUBLIC_ADDRESS is not set: no nurture mails, for their readers could not end them");
        }
    }

    /** Why not; nothing when it may. */
    Optional<String> objection(Lead lead) {
        if (!reachable) {
            return Optional.of("Baton has no public address");
        }
        String email = lead.contact().email();
        if (email == null) {
            return Optional.of("There is no address");
        }
        if (!lead.consent().consentMail() || lead.consent().optedOutAt() != null) {
            return Optional.of("The person wants no mail");
        }
        if (lead.stage() != Stage.NURTURE) {
            return Optional.of("The lead is not in nurture any more");
        }
        return blocked.of(email).map(BlockedAddress::reason).map(reason -> "The address is blocked: " + reason);
    }
}
