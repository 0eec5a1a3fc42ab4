package dev.baton.lead;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.baton.platform.rows.LateRows;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of leads: the only way to write one, to read one, and to note what happened with it. It is longer than other
 * types because nobody else may do any of this.
 */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Leads {

    private static final int LONGEST_LINE = 4000;
    private static final String BEFORE = "Last activity before the inquiry";

    private final LeadRows rows;
    private final TeamsAtHand teams;
    private final LeadsAtHand atHand;
    private final Interactions interactions;
    private final LateRows late;
    private final Touchpoints touchpoints;
    private final LeadFactory factory;
    private final OptOuts optOuts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            LeadRows rows,
            TeamsAtHand teams,
            LeadsAtHand atHand,
            Interactions interactions,
            LateRows late,
            Touchpoints touchpoints,
            LeadFactory factory,
            OptOuts optOuts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.atHand = atHand;
        this.interactions = interactions;
        this.late = late;
        this.touchpoints = touchpoints;
        this.factory = factory;
        this.optOuts = optOuts;
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
        Lead lead = atHand.keep(rows.save(factory.create(inquiry, keys)));
        note(lead.id(), InteractionKind.INQUIRY, inquiry.channel(), asked(inquiry), actor);
        noteActivity(lead, inquiry);
        touchpoints.keep(lead.id(), inquiry);
        events.publishEvent(
                inquiry.foundBy() == null
                        ? new LeadCaptured(lead.id(), lead.number())
                        : new LeadFound(lead.id(), lead.number()));
        return new Captured(lead.number(), true);
    }

    /** Writes a lead of the past as it ended; nobody works on it, and the same person may have an open one beside it. */
    public Captured recall(NewLead inquiry, PastEnd end, String actor) {
        Instant begun = end.begun(now());
        Lead lead = rows.save(factory.recall(inquiry, end));
        note(lead.id(), new Happening(begun, InteractionKind.INQUIRY, inquiry.channel(), asked(inquiry)), actor);
        if (inquiry.activity() != null) {
            note(lead.id(), new Happening(begun, inquiry.activity(), inquiry.channel(), BEFORE), Interaction.SYSTEM);
        }
        InteractionKind result = end.stage() == Stage.WON ? InteractionKind.WON : InteractionKind.LOST;
        note(lead.id(), new Happening(end.ended(now()), result, null, "Known from before"), actor);
        return new Captured(lead.number(), true);
    }

    /**
     * Adds a line to the timeline; interest shown wakes a lead that waits, an opt-out ends it, and mail that is unwanted
     * or does not arrive stops.
     *
     * @param actor a user id
     */
    public void record(
            LeadNumber number, InteractionKind kind, @Nullable Channel channel, String summary, String actor) {
        record(number, new Happening(now(), kind, channel, summary), actor);
    }

    /**
     * The same for something that may have happened some time ago.
     *
     * @return the lead that carries it on: another one when the person asked for a demo after this one had ended
     * @throws org.springframework.dao.DuplicateKeyException when another transaction was quicker, see {@link #capture}
     */
    public Captured record(LeadNumber number, Happening what, String actor) {
        Lead lead = hold(number);
        InteractionKind kind = what.kind();
        note(lead.id(), what, actor);
        if (kind.isTouch()) {
            touch(lead.id(), actor);
            noteContact(lead, actor);
        }
        if (kind == InteractionKind.OPT_OUT) {
            optOut(lead);
        } else if (kind == InteractionKind.UNSUBSCRIBED) {
            stopMail(lead);
        } else if (kind == InteractionKind.BOUNCED) {
            mailCameBack(lead);
        } else if (kind.isSignal() && !lead.stage().isClosed()) {
            boolean handRaised = kind == InteractionKind.DEMO_REQUESTED;
            if (handRaised) {
                wantsAnswer(lead);
            }
            tellOfInterest(lead, kind, handRaised);
        }
        return isAskedAnew(lead, what) ? capture(factory.anew(lead, what), actor) : new Captured(number, false);
    }

    /** After the end, and not by somebody who asked us to stop, about this lead or another one. */
    private boolean isAskedAnew(Lead lead, Happening what) {
        Instant ended = lead.milestones().closedAt();
        return what.kind() == InteractionKind.DEMO_REQUESTED
                && lead.stage().isClosed()
                && lead.consent().optedOutAt() == null
                && (ended == null || !what.at().isBefore(ended))
                && !optOuts.sinceCaptureOf(lead);
    }

    /** Whoever asks for a demo may be answered, though they want no other mail. */
    private void wantsAnswer(Lead lead) {
        Consent consent = lead.consent();
        if (consent.optedOutAt() == null && !consent.answerWanted()) {
            change(lead, open -> open.allow(false, false, true, now()));
        }
    }

    private void tellOfInterest(Lead lead, InteractionKind kind, boolean handRaised) {
        events.publishEvent(new LeadRepeated(lead.id(), lead.number(), kind));
        if (handRaised) {
            events.publishEvent(new HandRaised(lead.id(), lead.number()));
        }
    }

    /** Whoever reads the address's mail wants to be written to, which counts at once. @throws RefusedException after a stop */
    public void allowMail(LeadId id, String how) {
        Lead lead = change(hold(get(id).number()), person -> person.allow(true, false, false, now()));
        note(id, InteractionKind.NOTE, how, Interaction.SYSTEM);
        if (!lead.stage().isClosed()) {
            events.publishEvent(new MailAllowed(id, lead.number(), lead.workStatus() == WorkStatus.NURTURING));
        }
    }

    /** The person was asked to confirm that they want mail, and until then has neither agreed nor refused. */
    public void awaitMail(LeadId id, Instant until) {
        change(id, lead -> lead.awaitMail(until));
    }

    /** The address of the person behind an open lead gets mail again, which counts at once. */
    public void mailArrives(String email) {
        openOf(email)
                .filter(lead -> lead.consent().consentMail())
                .ifPresent(lead -> events.publishEvent(
                        new MailAllowed(lead.id(), lead.number(), lead.workStatus() == WorkStatus.NURTURING)));
    }

    private void stopMail(Lead lead) {
        if (lead.consent().consentMail()) {
            change(lead, Lead::stopMail);
        }
        events.publishEvent(new MailRefused(lead.id(), lead.contact().email()));
        cool(lead);
    }

    /** What the person agreed to is another thing than whether it reaches them. */
    private void mailCameBack(Lead lead) {
        events.publishEvent(new MailCameBack(lead.id(), lead.contact().email()));
        cool(lead);
    }

    private void cool(Lead lead) {
        if (!lead.stage().isClosed()) {
            events.publishEvent(new LeadCooled(lead.id(), lead.number()));
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
        return change(atHand.ours(id).orElseGet(() -> read(id)), verb);
    }

    private Lead change(Lead lead, Consumer<Lead> verb) {
        Lead changed = lead.copy();
        verb.accept(changed);
        changed.updated(now());
        // the lead first: of two who change it at once, the second is late and not in a deadlock
        Lead saved = atHand.keep(teams.know(rows.save(changed)));
        audit.write(lead.id(), AuditTrail.values(lead), AuditTrail.values(saved));
        return saved;
    }

    /** Notes a milestone that the system itself or a person reached. */
    public void note(LeadId id, InteractionKind kind, String summary, String actor) {
        note(id, kind, null, summary, actor);
    }

    public Lead get(LeadId id) {
        return atHand.get(id).orElseGet(() -> atHand.look(read(id)));
    }

    private Lead read(LeadId id) {
        return rows.findById(id.value()).map(teams::know).orElseThrow(() -> new LeadNotFoundException(id.value()));
    }

    /** The lead of that number. @throws LeadNotFoundException when there is none */
    public Lead get(LeadNumber number) {
        return rows.findByNumber(number.value()).orElseThrow(() -> new LeadNotFoundException(number));
    }

    /** The open lead of whoever has that e-mail address. */
    @Transactional(readOnly = true)
    public Optional<Lead> openOf(String email) {
        return Optional.ofNullable(ContactKeys.email(email)).flatMap(rows::findByOpenEmailKey);
    }

    /** When that person last noted something about the lead. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastActOf(LeadId id, String actor) {
        return Optional.ofNullable(told(id).lastOf(id.value(), actor));
    }

    /** The sales team that has the lead now; none while marketing has it. */
    @Transactional(readOnly = true)
    public Optional<String> teamOf(LeadId id) {
        return Optional.ofNullable(teams.of(id.value()));
    }

    /** The same, and nobody else changes it before this transaction ends. */
    public Lead hold(LeadNumber number) {
        return rows.lockByNumber(number.value()).map(atHand::keep).orElseThrow(() -> new LeadNotFoundException(number));
    }

    /** The newest lines of the timeline, newest first. */
    @Transactional(readOnly = true)
    public List<Interaction> timeline(LeadId id, int most) {
        return told(id).latest(id.value(), most);
    }

    /** How often it happened in the lead's whole life. */
    @Transactional(readOnly = true)
    public int count(LeadId id, InteractionKind kind) {
        return told(id).count(id.value(), kind);
    }

    /** How often it happened from that moment on. */
    @Transactional(readOnly = true)
    public int countSince(LeadId id, InteractionKind kind, Instant since) {
        return told(id).countSince(id.value(), kind, since);
    }

    /** How often each kind of thing happened, and when last. */
    @Transactional(readOnly = true)
    public Deeds deeds(LeadId id) {
        return atHand.deeds(id, lead -> Deeds.of(told(id).deeds(lead)));
    }

    /** The same of several leads, by their ids. */
    @Transactional(readOnly = true)
    public Map<Long, Deeds> deeds(Collection<Long> ids) {
        late.writeAny(Interaction.class, line -> ids.contains(line.leadId()));
        return interactions.deedsOf(ids).stream()
                .collect(groupingBy(
                        Deeds.OfLead::leadId, collectingAndThen(mapping(Deeds.OfLead::of, toList()), Deeds::of)));
    }

    /** Those leads, in no order. */
    @Transactional(readOnly = true)
    public List<Lead> all(Collection<Long> ids) {
        return rows.findAllById(ids);
    }

    /** The timeline as this transaction has told it. */
    private Interactions told(LeadId id) {
        late.writeAny(Interaction.class, line -> line.leadId() == id.value());
        return interactions;
    }

    private Optional<Lead> running(OpenKeys keys) {
        Optional<Lead> byEmail = Optional.ofNullable(keys.openEmailKey()).flatMap(rows::byOpenEmailKey);
        return byEmail.or(() -> Optional.ofNullable(keys.openPhoneKey()).flatMap(rows::byOpenPhoneKey))
                .map(atHand::keep);
    }

    private Captured repeat(Lead running, NewLead inquiry, String actor) {
        note(running.id(), InteractionKind.REPEAT_INQUIRY, inquiry.channel(), asked(inquiry), actor);
        boolean handRaised = inquiry.inquiry() == InquiryKind.DEMO_REQUEST;
        if (handRaised) {
            note(running.id(), InteractionKind.DEMO_REQUESTED, inquiry.channel(), "Asked for a demo", actor);
        }
        noteActivity(running, inquiry);
        touchpoints.keep(running.id(), inquiry);
        if (inquiry.needsAnswer() || inquiry.allowsMoreThan(running.consent())) {
            change(running, open -> open.ask(inquiry, now()));
        }
        tellOfInterest(running, InteractionKind.REPEAT_INQUIRY, handRaised);
        return new Captured(running.number(), false);
    }

    private void optOut(Lead lead) {
        change(lead.id(), open -> open.optOut(now()));
        optOuts.keep(lead, now());
        events.publishEvent(new MailRefused(lead.id(), lead.contact().email()));
        events.publishEvent(new LeadOptedOut(lead.id(), lead.number()));
    }

    private void noteActivity(Lead lead, NewLead inquiry) {
        if (inquiry.activity() != null) {
            note(lead.id(), inquiry.activity(), inquiry.channel(), BEFORE, Interaction.SYSTEM);
        }
    }

    private void note(LeadId id, InteractionKind kind, @Nullable Channel channel, String summary, String actor) {
        note(id, new Happening(now(), kind, channel, summary), actor);
    }

    private void note(LeadId id, Happening what, String actor) {
        atHand.noted(id);
        late.add(new Interaction(null, id.value(), what.at(), what.kind(), what.channel(), cut(what.summary()), actor));
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
