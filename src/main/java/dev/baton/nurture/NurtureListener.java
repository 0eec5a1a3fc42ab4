package dev.baton.nurture;

import dev.baton.lead.LeadId;
import dev.baton.lead.LeadOptedOut;
import dev.baton.lead.LeadQualified;
import dev.baton.lead.LeadRepeated;
import dev.baton.lead.MailRefused;
import dev.baton.outbox.AddressBlocked;
import dev.baton.outbox.GivenUpForGood;
import dev.baton.outbox.MailBounced;
import dev.baton.outbox.MailingSettled;
import dev.baton.outbox.OutboxState;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Credits what happens elsewhere to the mail that brought it, in the transaction in which it happens. */
@Component
class NurtureListener {

    private final Nurture nurture;
    private final NurtureMails mails;
    private final NurtureProperties properties;
    private final Clock clock;

    NurtureListener(Nurture nurture, NurtureMails mails, NurtureProperties properties, Clock clock) {
        this.nurture = nurture;
        this.mails = mails;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void on(MailingSettled settled) {
        if (settled.state() == OutboxState.SENT) {
            mails.send(settled.messageId(), settled.at());
        } else {
            mails.withhold(settled.messageId());
        }
    }

    @EventListener
    void on(GivenUpForGood letters) {
        mails.withholdGivenUp();
    }

    @EventListener
    void on(MailBounced bounced) {
        if (bounced.messageId() != null) {
            mails.bounce(bounced.messageId(), bounced.address(), clock.instant());
        }
    }

    @EventListener
    void on(LeadRepeated signal) {
        if (signal.kind().isHandRaise()) {
            lastSent(signal.id()).ifPresent(mail -> mails.answer(mail.writtenId(), clock.instant()));
        }
    }

    /** Who was never in nurture costs nothing here. */
    @EventListener
    void on(LeadQualified qualified) {
        if (qualified.lead().buyerStage() != null) {
            lastSent(qualified.lead().id()).ifPresent(mail -> mails.qualify(mail.writtenId(), clock.instant()));
        }
    }

    /** What was planned is not even shown any more; what is written already is withheld when it would be carried. */
    @EventListener
    void on(MailRefused refused) {
        mails.forgetPlanned(refused.id().value());
    }

    @EventListener
    void on(AddressBlocked blocked) {
        mails.forgetPlannedTo(blocked.address());
    }

    @EventListener
    void on(LeadOptedOut optedOut) {
        nurture.close(optedOut.id(), Ending.OPTED_OUT);
    }

    private Optional<NurtureMail> lastSent(LeadId lead) {
        return mails.lastSent(lead.value(), clock.instant().minus(properties.credit()));
    }
}
