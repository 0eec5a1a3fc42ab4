package dev.baton.nurture;

import dev.baton.lead.Channel;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.MailBlock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes back from the links of a mail: it was opened, clicked, or ended by its reader. */
@Service
public class MailSigns {

    // a sign may meet the timer of the same lead
    private final RetryTemplate retry = RetryTemplate.builder()
            .maxAttempts(6)
            .exponentialBackoff(Duration.ofMillis(10), 2, Duration.ofSeconds(1), true)
            .retryOn(ConcurrencyFailureException.class)
            .traversingCauses()
            .build();

    private final NurtureMails mails;
    private final Leads leads;
    private final BlockedAddresses blocked;
    private final ContentLibrary library;
    private final NurtureProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailSigns(
            NurtureMails mails,
            Leads leads,
            BlockedAddresses blocked,
            ContentLibrary library,
            NurtureProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.leads = leads;
        this.blocked = blocked;
        this.library = library;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The reader's mail program fetched the picture; only the first time tells something. */
    public void opened(String token) {
        find(token)
                .filter(mail -> mail.signs().openedAt() == null && isHuman(mail))
                .ifPresent(mail -> again(() -> mails.open(mail.writtenId(), clock.instant()) > 0
                        && record(mail, InteractionKind.EMAIL_OPENED, "Opened: " + mail.content())));
    }

    /**
     * The reader followed a link; the first time counts.
     *
     * @return where it leads; nothing when there is no such link
     */
    public Optional<String> clicked(String token, int link) {
        Optional<NurtureMail> found = find(token, link);
        found.filter(mail -> mail.signs().clickedAt() == null && isHuman(mail))
                .ifPresent(mail -> again(() -> mails.click(mail.writtenId(), clock.instant()) > 0
                        && record(mail, InteractionKind.EMAIL_CLICKED, "Clicked in: " + mail.content())));
        return found.map(mail -> mail.targets().get(link));
    }

    /** Where a link leads, for who only asks; nothing when there is no such link. */
    public Optional<String> target(String token, int link) {
        return find(token, link).map(mail -> mail.targets().get(link));
    }

    /**
     * The page on which the reader says that they want no more mail, or reads that they get none; nothing for a link that
     * nobody sent.
     */
    public Optional<String> unsubscribePage(String token) {
        return find(token).map(mail -> page(mayGetMail(mail) ? "unsubscribe" : "unsubscribed", mail));
    }

    private String page(String name, NurtureMail mail) {
        return library.page(name, Map.of("address", mail.addressKey()));
    }

    /**
     * The reader wants no more mail: from this moment on there is none, to this address, about whatever lead.
     *
     * @return the page that says so; nothing for a link that nobody sent
     */
    public Optional<String> unsubscribe(String token) {
        Optional<NurtureMail> found = find(token);
        found.ifPresent(mail -> again(() -> unsubscribe(mail)));
        return found.map(mail -> page("unsubscribed", mail));
    }

    /** Counts for the mail once; whoever agreed again since then means it anew. */
    private boolean unsubscribe(NurtureMail mail) {
        blocked.hold(mail.addressKey());
        boolean first = mails.unsubscribe(mail.writtenId(), clock.instant()) > 0;
        if (!first && !mayGetMail(mail)) {
            return false;
        }
        blocked.block(mail.addressKey(), MailBlock.UNSUBSCRIBED, "By the link in a mail");
        return record(mail, InteractionKind.UNSUBSCRIBED, "Unsubscribed by the link in: " + mail.content());
    }

    private boolean mayGetMail(NurtureMail mail) {
        return blocked.of(mail.addressKey()).isEmpty()
                || leads.get(new LeadId(mail.leadId())).consent().consentMail();
    }

    private boolean isHuman(NurtureMail mail) {
        Instant sent = mail.signs().sentAt();
        return sent != null && !clock.instant().isBefore(sent.plus(properties.scannerTime()));
    }

    private boolean record(NurtureMail mail, InteractionKind kind, String summary) {
        LeadId lead = new LeadId(mail.leadId());
        leads.record(leads.get(lead).number(), kind, Channel.MAIL, summary, Interaction.SYSTEM);
        return true;
    }

    private Optional<NurtureMail> find(String token) {
        return mails.findByTokenHash(MailToken.hash(token));
    }

    private Optional<NurtureMail> find(String token, int link) {
        return find(token).filter(mail -> link >= 0 && link < mail.targets().size());
    }

    /** In one transaction: of two who come at once, the second finds that the row says it already. */
    private void again(Supplier<Boolean> work) {
        retry.execute(attempt -> transaction.execute(status -> work.get()));
    }
}
