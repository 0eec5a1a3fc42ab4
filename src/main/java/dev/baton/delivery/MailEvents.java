package dev.baton.delivery;

import static java.util.Objects.requireNonNull;

import dev.baton.delivery.ReportedLetters.Match;
import dev.baton.lead.Channel;
import dev.baton.lead.ContactKeys;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.MailBlock;
import dev.baton.outbox.MailBounced;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what comes back about mails, each event once, and stops further mail where it has to stop. */
@Service
public class MailEvents {

    private static final String OURS = "ours/";
    private static final String THEIRS = "theirs/";

    // the lead that an event is about may be worked on at the same moment
    private final RetryTemplate retry = RetryTemplate.builder()
            .maxAttempts(6)
            .exponentialBackoff(Duration.ofMillis(10), 2, Duration.ofSeconds(1), true)
            .retryOn(List.of(ConcurrencyFailureException.class, DuplicateKeyException.class))
            .traversingCauses()
            .build();

    private final JdbcClient database;
    private final BlockedAddresses blocked;
    private final Leads leads;
    private final ReportedLetters letters;
    private final SoftBounces limit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailEvents(
            JdbcClient database,
            BlockedAddresses blocked,
            Leads leads,
            ReportedLetters letters,
            SoftBounces limit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.blocked = blocked;
        this.leads = leads;
        this.letters = letters;
        this.limit = limit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of a batch.
     *
     * @param unknown the ids of events whose mail went to somebody else: nothing was noted of them
     */
    public record Taken(int noted, int repeated, List<String> unknown) {}

    /** What became of one event. */
    public enum Reception {
        NOTED,
        REPEATED,
        UNKNOWN
    }

    /** Takes what others report, one by one; when it fails in between, the whole batch may be sent again. */
    public Taken take(List<MailEvent> batch) {
        int noted = 0;
        List<String> unknown = new ArrayList<>();
        for (MailEvent event : batch) {
            Reception reception = take(event, THEIRS, letters.of(event) == Match.OTHER_RECIPIENT);
            noted += reception == Reception.NOTED ? 1 : 0;
            if (reception == Reception.UNKNOWN) {
                unknown.add(event.id());
            }
        }
        return new Taken(noted, batch.size() - noted - unknown.size(), unknown);
    }

    /** What Baton found out itself: its ids are of its own, whatever others call their events. */
    Reception takeOurs(MailEvent event) {
        return take(event, OURS, false);
    }

    /** What somebody tells whom nobody knows: it counts for the recipient of that mail of ours, and once. */
    public Reception takeFromStranger(MailReport report) {
        return letters.eventOf(report).map(this::takeOurs).orElse(Reception.UNKNOWN);
    }

    private Reception take(MailEvent event, String whose, boolean unknown) {
        if (unknown) {
            return Reception.UNKNOWN;
        }
        boolean noted = Boolean.TRUE.equals(retry.execute(
                attempt -> transaction.execute(status -> note(event, whose + event.id()))));
        return noted ? Reception.NOTED : Reception.REPEATED;
    }

    private boolean note(MailEvent event, String id) {
        String key = requireNonNull(ContactKeys.email(event.recipient()));
        int written = database.sql("insert into mail_event (event_id, kind, address_key, noted_at)"
                        + " select cast(? as varchar(220)), ?, ?, ?"
                        + " where not exists (select 1 from mail_event where event_id = ?)")
                .params(id, event.kind().name(), key, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        if (written > 0) {
            boolean tooOften = stopMail(event, key);
            events.publishEvent(new MailBounced(key, event.messageId()));
            letters.leadOf(event).ifPresent(lead -> tell(lead, event, tooOften));
        }
        return written > 0;
    }

    /** @return whether soft bounces came too often by now */
    private boolean stopMail(MailEvent event, String key) {
        boolean tooOften = event.kind() == MailEventKind.SOFT_BOUNCE && softBounces(key) >= limit.most();
        switch (event.kind()) {
            case HARD_BOUNCE -> blocked.block(key, MailBlock.HARD_BOUNCE, event.reason());
            case COMPLAINT -> blocked.block(key, MailBlock.COMPLAINT, event.reason());
            case SOFT_BOUNCE -> {
                if (tooOften) {
                    blocked.block(key, MailBlock.SOFT_BOUNCES, event.reason());
                }
            }
        }
        return tooOften;
    }

    private long softBounces(String key) {
        return database.sql(
                        "select count(*) from mail_event where address_key = ? and kind = 'SOFT_BOUNCE' and noted_at > ?")
                .params(key, clock.instant().minus(limit.within()).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void tell(LeadNumber lead, MailEvent event, boolean tooOften) {
        String reason = event.reason() == null ? "" : ": " + event.reason();
        String end = tooOften ? ". That was too often: no more mail to this address" : "";
        switch (event.kind()) {
            case COMPLAINT -> tell(lead, InteractionKind.UNSUBSCRIBED, "Complained about a mail" + reason);
            case HARD_BOUNCE -> tellOfBounce(lead, event.recipient(), "A mail came back" + reason);
            case SOFT_BOUNCE -> tell(lead, InteractionKind.NOTE, "A mail did not arrive this time" + reason + end);
        }
    }

    /** The lead may have another address by now, which is as good as before. */
    private void tellOfBounce(LeadNumber number, String recipient, String summary) {
        Lead lead = leads.get(number);
        if (Objects.equals(ContactKeys.email(lead.contact().email()), ContactKeys.email(recipient))) {
            tell(number, InteractionKind.BOUNCED, summary);
        } else {
            leads.note(lead.id(), InteractionKind.NOTE, summary, Interaction.SYSTEM);
        }
    }

    private void tell(LeadNumber lead, InteractionKind kind, String summary) {
        leads.record(lead, kind, Channel.MAIL, summary, Interaction.SYSTEM);
    }
}
