package dev.baton.nurture;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.outbox.CarryingRule;
import dev.baton.outbox.OutboxMessage;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks again in the moment of carrying: a mail may have waited for days while the mail server was away. */
@Component
class NurtureRule implements CarryingRule {

    private final NurtureMails mails;
    private final Leads leads;
    private final MailConsent consent;
    private final SendTimes times;

    NurtureRule(NurtureMails mails, Leads leads, MailConsent consent, SendTimes times) {
        this.mails = mails;
        this.leads = leads;
        this.consent = consent;
        this.times = times;
    }

    @Override
    public Verdict on(OutboxMessage letter, Instant now) {
        return mails.findByMessageId(letter.messageId())
                .map(mail -> on(leads.get(new LeadId(mail.leadId())), mail, now))
                .orElse(Verdict.GO);
    }

    private Verdict on(Lead lead, NurtureMail mail, Instant now) {
        return consent.objection(lead).map(Verdict::never).orElseGet(() -> {
            Instant at = times.toCarry(now, mail.addressKey(), lead.contact().country());
            return at.isAfter(now) ? Verdict.waitUntil(at) : Verdict.GO;
        });
    }
}
