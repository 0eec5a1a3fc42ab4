package dev.baton.intake.form;

import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.Campaigns;
import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.lead.ContactKeys;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.outbox.BlockedAddresses;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people agreed to, with the words and the time. To be called holds at once; to be written to holds only once
 * somebody who reads the address's mail has confirmed it.
 */
@Service
public class Consents {

    private static final String OTHER_ADDRESS =
            "Agreed to mail, but with another address than the lead's or with none: nobody was asked to confirm it";

    private final ConsentRows rows;
    private final Leads leads;
    private final Campaigns campaigns;
    private final BlockedAddresses blocked;
    private final ConfirmationLetter letter;
    private final FormProperties forms;
    private final Clock clock;

    Consents(
            ConsentRows rows,
            Leads leads,
            Campaigns campaigns,
            BlockedAddresses blocked,
            ConfirmationLetter letter,
            FormProperties forms,
            Clock clock) {
        this.rows = rows;
        this.leads = leads;
        this.campaigns = campaigns;
        this.blocked = blocked;
        this.letter = letter;
        this.forms = forms;
        this.clock = clock;
    }

    /** What became of a link that somebody followed. */
    public enum Confirmation {
        OPEN,
        CONFIRMED,
        UNKNOWN
    }

    /** The link, the campaign it belongs to and the words to agree to, if to any. */
    public record Link(
            Confirmation state,
            @Nullable Campaign campaign,
            @Nullable String words) {

        private static final Link NONE = new Link(Confirmation.UNKNOWN, null, null);
    }

    /**
     * Keeps that the person agreed, in the transaction that takes the lead; for mail, sends the link.
     *
     * @param email the address that was given: only its owner can confirm
     * @param version of the campaign's words; none when it was said to somebody
     * @param takenBy a user id, or {@code system} for a form
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(
            Lead lead,
            ConsentPurpose purpose,
            @Nullable Campaign campaign,
            @Nullable Integer version,
            @Nullable String email,
            String takenBy) {
        boolean confirmable = purpose == ConsentPurpose.MAIL && !lead.consent().consentMail();
        if (confirmable && !isOf(lead, email)) {
            leads.note(lead.id(), InteractionKind.NOTE, OTHER_ADDRESS, Interaction.SYSTEM);
            return;
        }
        if (confirmable && !mayBeAsked(lead)) {
            return;
        }
        long id = rows.keep(
                lead.id(), purpose, campaign == null ? null : campaign.code(), version, takenBy, clock.instant());
        if (confirmable) {
            ask(lead, id, Objects.requireNonNull(email), campaign);
        }
    }

    /** What that link would do now. */
    @Transactional
    public Link look(String token) {
        return rows.find(FormSecret.hash(token)).map(this::linkOf).orElse(Link.NONE);
    }

    /** Whoever reads the mail agrees: from now on mail is allowed. */
    @Transactional
    public Link confirm(String token) {
        return rows.find(FormSecret.hash(token)).map(this::confirm).orElse(Link.NONE);
    }

    private Link confirm(ConsentRows.Awaited awaited) {
        Link link = linkOf(awaited);
        LeadId lead = new LeadId(awaited.leadId());
        if (link.state() != Confirmation.OPEN) {
            return link;
        }
        leads.allowMail(lead, "Consent to mail confirmed by the link");
        // whoever unsubscribed before wants mail again; what mail servers said about the address stays
        Optional.ofNullable(leads.get(lead).contact().email()).ifPresent(blocked::allow);
        rows.confirm(awaited.id(), clock.instant());
        return new Link(Confirmation.CONFIRMED, link.campaign(), link.words());
    }

    private Link linkOf(ConsentRows.Awaited awaited) {
        Campaign campaign = awaited.campaign() == null
                ? null
                : campaigns.find(awaited.campaign()).orElse(null);
        OffsetDateTime until = awaited.expiresAt();
        if (awaited.confirmedAt() != null) {
            return new Link(Confirmation.CONFIRMED, campaign, awaited.words());
        }
        Lead lead = leads.get(new LeadId(awaited.leadId()));
        // the lead's address may have been corrected since: its reader has agreed to nothing
        boolean theirs = awaited.askedAddress() == null || isOf(lead, awaited.askedAddress());
        boolean stopped = lead.consent().optedOutAt() != null;
        boolean open = until != null && until.toInstant().isAfter(clock.instant()) && !stopped && theirs;
        return new Link(open ? Confirmation.OPEN : Confirmation.UNKNOWN, campaign, awaited.words());
    }

    // a stranger who types somebody's address again and again fills nobody's mailbox
    private boolean mayBeAsked(Lead lead) {
        Instant lately = clock.instant().minus(forms.confirmation().againAfter());
        return !rows.isAwaited(lead.id(), lately);
    }

    private static boolean isOf(Lead lead, @Nullable String email) {
        return email != null
                && Objects.equals(
                        ContactKeys.email(email),
                        ContactKeys.email(lead.contact().email()));
    }

    private void ask(Lead lead, long id, String email, @Nullable Campaign campaign) {
        Instant until = clock.instant().plus(forms.confirmation().valid());
        rows.await(id, letter.send(lead, id, email, campaign), email, until);
        leads.awaitMail(lead.id(), until);
    }
}
