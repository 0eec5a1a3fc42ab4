package dev.baton.nurture;

import static java.util.Objects.requireNonNull;

import dev.baton.lead.BuyerStage;
import dev.baton.lead.ContactKeys;
import dev.baton.lead.Lead;
import dev.baton.nurture.NurtureMail.Signs;
import dev.baton.outbox.BlockedAddresses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says when the next mail of a lead goes out, if one may. */
@Component
class NurturePlans {

    private final NurtureMails mails;
    private final MailConsent consent;
    private final SendTimes times;
    private final BlockedAddresses addresses;
    private final Clock clock;

    NurturePlans(NurtureMails mails, MailConsent consent, SendTimes times, BlockedAddresses addresses, Clock clock) {
        this.mails = mails;
        this.consent = consent;
        this.times = times;
        this.addresses = addresses;
        this.clock = clock;
    }

    Wake plan(Lead lead, Stay stay, NurtureStep step) {
        mails.forgetPlanned(stay.leadId());
        Wake rest = new Wake(wholeSecond(stay.restUntil()), false);
        if (step.isNone()
                || consent.objection(lead).isPresent()
                || mails.isWritten(stay.leadId(), stay.program(), step.step())) {
            return rest;
        }
        NurtureMail mail = mailOf(lead, stay, step);
        if (!mail.dueAt().isBefore(rest.at())) {
            return rest;
        }
        mails.save(mail);
        return new Wake(mail.dueAt(), true);
    }

    /** The planned mail, if nothing stands against it at this moment. */
    Optional<NurtureMail> due(Lead lead) {
        if (consent.objection(lead).isPresent()) {
            return Optional.empty();
        }
        addresses.hold(requireNonNull(lead.contact().email()));
        return mails.planned(lead.id().value()).filter(mail -> mayGoNow(lead, mail));
    }

    private boolean mayGoNow(Lead lead, NurtureMail mail) {
        Instant now = clock.instant();
        return !times.toWrite(now, mail.addressKey(), lead.contact().country()).isAfter(now);
    }

    private NurtureMail mailOf(Lead lead, Stay stay, NurtureStep step) {
        String key = requireNonNull(ContactKeys.email(lead.contact().email()));
        Variant variant = step.challenger().isEmpty()
                ? Variant.CHAMPION
                : Variant.of(lead.number(), stay.program(), step.step(), step.challengerShare());
        Instant from = mails.lastPosted(stay.leadId(), stay.program()).orElse(stay.begunAt());
        Instant wanted = from.plus(Duration.ofDays(step.afterDays()));
        Instant now = clock.instant();
        Instant due = times.toWrite(
                wanted.isAfter(now) ? wanted : now, key, lead.contact().country());
        return new NurtureMail(
                null,
                stay.leadId(),
                stay.program(),
                stay.segment(),
                Objects.requireNonNullElse(lead.buyerStage(), BuyerStage.AWARENESS),
                step.step(),
                variant,
                step.contentOf(variant),
                key,
                MailState.PLANNED,
                wholeSecond(due),
                null,
                null,
                null,
                null,
                Signs.NONE);
    }

    /** A timer knows no nanoseconds, and must not go off before the time. */
    private static Instant wholeSecond(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(at) ? at : second.plusSeconds(1);
    }
}
