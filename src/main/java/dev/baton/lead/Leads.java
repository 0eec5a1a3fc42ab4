package dev.baton.lead;

import dev.baton.lead.Interactions.KindCount;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of leads: the only way to write one, to read one, and to note what happened with it. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Leads {

    private static final int LONGEST_LINE = 4000;

    private final LeadRows rows;
    private final TeamsAtHand teams;
    private final Interactions interactions;
    private final LeadFactory factory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            LeadRows rows,
            TeamsAtHand teams,
            Interactions interactions,
            LeadFactory factory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.interactions = interactions;
        this.factory = factory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a new lead, or adds the inquiry as a signal to the open lead of the same person.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another transaction was quicker; the caller tries
     *     again in a new transaction and then meets the running lead
     */
    public Captured capture(NewLead inquiry, String actor) {
        OpenKeys keys = LeadFactory.keysOf(inquiry);
        Optional<Lead> running = running(keys);
        if (running.isPresent()) {
            return repeat(running.get(), inquiry, actor);
        }
        Lead lead = rows.save(factory.create(inquiry, keys));
        note(lead.id(), InteractionKind.INQUIRY, inquiry.channel(), asked(inquiry), actor);
        noteActivity(lead, inquiry);
        events.publishEvent(new LeadCaptured(lead.id(), lead.number()));
        return new Captured(lead.number(), true);
    }

    /** Adds a line to the timeline; interest shown wakes a lead that waits, an opt-out ends it. */
    public void record(
            LeadNumber number, InteractionKind kind, @Nullable Channel channel, String summary, String actor) {
        Lead lead = hold(number);
        note(lead.id(), kind, channel, summary, actor);
        if (kind.isTouch()) {
            touch(lead.id(), actor);
            noteContact(lead, actor);
        }
        if (kind == InteractionKind.OPT_OUT) {
            optOut(lead);
        } else if (kind == InteractionKind.UNSUBSCRIBED) {
            change(lead.id(), Lead::unsubscribe);
        } else if (kind.isSignal() && !lead.stage().isClosed()) {
            events.publishEvent(new LeadRepeated(lead.id(), lead.number()));
        }
    }

    /**
     * Replaces contact data and a company that were wrong.
     *
     * @throws RefusedException when nothing was, or when another open lead is about that person
     */
    public void correct(LeadId id, UnaryOperator<Contact> right, @Nullable String company) {
        Lead lead = get(id);
        Contact contact = right.apply(lead.contact());
        Firm firm = lead.firm().named(company);
        if (contact.equals(lead.contact()) && firm.equals(lead.firm())) {
            throw new RefusedException(
                    "Nothing is corrected yet: change at least one field of the person or the company");
        }
        OpenKeys keys = OpenKeys.of(contact, firm);
        running(keys).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new RefusedException("email, phone: are those of %s, which is open".formatted(other.number()));
        });
        Long account = factory.accountOf(firm, contact, now());
        change(id, open -> open.correct(contact, firm, account, keys));
    }

    /** Somebody of ours spoke with the person or wrote to them: the owner's first time is kept. */
    public void touch(LeadId id, String by) {
        Lead lead = get(id);
        if (lead.owner().equals(by) && lead.milestones().firstTouchAt() == null) {
            change(lead, open -> open.touch(now()));
        }
        events.publishEvent(new LeadTouched(id, by, now()));
    }

    private void noteContact(Lead lead, String actor) {
        if (lead.owner().equals(actor)) {
            events.publishEvent(new ContactNoted(lead.number()));
        }
    }

    /** Loads a lead, lets the verb change it and saves it, with who changed what. */
    public Lead change(LeadId id, Consumer<Lead> verb) {
        return change(get(id), verb);
    }

    private Lead change(Lead lead, Consumer<Lead> verb) {
        Map<String, @Nullable Object> before = AuditTrail.values(lead);
        verb.accept(lead);
        lead.updated(now());
        // the lead first: of two who change it at once, the second is late and not in a deadlock
        Lead saved = teams.know(rows.save(lead));
        audit.write(lead.id(), before, AuditTrail.values(lead));
        return saved;
    }

    /** Notes a milestone that the system itself or a person reached. */
    public void note(LeadId id, InteractionKind kind, String summary, String actor) {
        note(id, kind, null, summary, actor);
    }

    public Lead get(LeadId id) {
        return rows.findById(id.value()).map(teams::know).orElseThrow(() -> new LeadNotFoundException(id.value()));
    }

    /** The lead of that number. @throws LeadNotFoundException when there is none */
    public Lead get(LeadNumber number) {
        return rows.findByNumber(number.value()).orElseThrow(() -> new LeadNotFoundException(number));
    }

    /** When that person last noted something about the lead. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastActOf(LeadId id, String actor) {
        return Optional.ofNullable(interactions.lastOf(id.value(), actor));
    }

    /** The sales team that has the lead now; none while marketing has it. */
    @Transactional(readOnly = true)
    public Optional<String> teamOf(LeadId id) {
        return Optional.ofNullable(teams.of(id.value()));
    }

    /** The same, and nobody else changes it before this transaction ends. */
    public Lead hold(LeadNumber number) {
        return rows.lockByNumber(number.value()).orElseThrow(() -> new LeadNotFoundException(number));
    }

    /** The newest lines of the timeline, newest first. */
    @Transactional(readOnly = true)
    public List<Interaction> timeline(LeadId id, int most) {
        return interactions.latest(id.value(), most);
    }

    /** How often it happened in the lead's whole life. */
    @Transactional(readOnly = true)
    public int count(LeadId id, InteractionKind kind) {
        return interactions.count(id.value(), kind);
    }

    /** How often each kind of thing happened since that moment. */
    @Transactional(readOnly = true)
    public Map<InteractionKind, Integer> countsSince(LeadId id, Instant since) {
        return interactions.countsSince(id.value(), since).stream()
                .collect(Collectors.toMap(KindCount::kind, KindCount::times));
    }

    private Optional<Lead> running(OpenKeys keys) {
        Optional<Lead> byEmail = Optional.ofNullable(keys.openEmailKey()).flatMap(rows::byOpenEmailKey);
        return byEmail.or(() -> Optional.ofNullable(keys.openPhoneKey()).flatMap(rows::byOpenPhoneKey));
    }

    private Captured repeat(Lead running, NewLead inquiry, String actor) {
        note(running.id(), InteractionKind.REPEAT_INQUIRY, inquiry.channel(), asked(inquiry), actor);
        noteActivity(running, inquiry);
        events.publishEvent(new LeadRepeated(running.id(), running.number()));
        return new Captured(running.number(), false);
    }

    private void optOut(Lead lead) {
        change(lead.id(), open -> open.optOut(now()));
        events.publishEvent(new LeadOptedOut(lead.id(), lead.number()));
    }

    private void noteActivity(Lead lead, NewLead inquiry) {
        if (inquiry.activity() != null) {
            note(
                    lead.id(),
                    inquiry.activity(),
                    inquiry.channel(),
                    "Last activity before the inquiry",
                    Interaction.SYSTEM);
        }
    }

    private void note(LeadId id, InteractionKind kind, @Nullable Channel channel, String summary, String actor) {
        interactions.save(new Interaction(null, id.value(), now(), kind, channel, cut(summary), actor));
    }

    private static String asked(NewLead inquiry) {
        String message = inquiry.message() == null ? "" : ": " + inquiry.message();
        return Words.of(inquiry.inquiry()) + message;
    }

    /** As much as a line holds; half of a pair of surrogates is no character. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_LINE) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1));
        return text.substring(0, pair ? LONGEST_LINE - 1 : LONGEST_LINE);
    }

    private Instant now() {
        return clock.instant();
    }
}
