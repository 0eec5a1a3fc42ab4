package dev.baton.nurture;

import static java.util.Objects.requireNonNull;

import dev.baton.lead.BuyerStage;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a lead in nurture: it begins a program, gets further, is written to, and leaves. */
@Service
@Transactional
public class Nurture {

    private static final List<String> BANDS = List.of("NURTURE", "REVIEW", "MQL", "SELLER");

    private final Leads leads;
    private final Stays stays;
    private final NurtureMails mails;
    private final NurturePlans plans;
    private final NurtureLetters letters;
    private final Clock clock;

    Nurture(Leads leads, Stays stays, NurtureMails mails, NurturePlans plans, NurtureLetters letters, Clock clock) {
        this.leads = leads;
        this.stays = stays;
        this.mails = mails;
        this.plans = plans;
        this.letters = letters;
        this.clock = clock;
    }

    /** The lead stays for that many days at the most. */
    public void begin(LeadId id, String segment, String program, int days) {
        close(id, Ending.BEGUN_AGAIN);
        Instant now = clock.instant();
        String band = leads.get(id).rating().band();
        stays.save(Stay.begin(id.value(), program, segment, band, now, now.plus(Duration.ofDays(days))));
    }

    /**
     * Keeps how far the person is.
     *
     * @param band what the lead is worth now; none as long as it was not scored in this stay
     * @param exitWhen what the program waits for; none before it was asked
     * @return why the lead should leave now, if it should
     */
    public Optional<Ending> reach(LeadId id, BuyerStage stage, @Nullable String band, @Nullable ExitWhen exitWhen) {
        BuyerStage before = leads.get(id).buyerStage();
        boolean further = before == null || stage.compareTo(before) > 0;
        if (further) {
            leads.change(id, lead -> lead.reach(stage));
            leads.note(id, InteractionKind.NOTE, "Buyer's stage: " + Words.within(stage), Interaction.SYSTEM);
        }
        Stay stay = open(id);
        if (band != null && BANDS.indexOf(band) > BANDS.indexOf(stay.band())) {
            return Optional.of(Ending.WORTH_MORE);
        }
        boolean exit = exitWhen != null
                && ((further && exitWhen.isReachedBy(stage))
                        || (exitWhen == ExitWhen.CLICK && mails.clickedSince(id.value(), stay.begunAt())));
        return exit ? Optional.of(Ending.ENGAGED) : Optional.empty();
    }

    /** Plans the step, or the end of the rest where nothing may be sent. */
    public Wake plan(LeadId id, NurtureStep step) {
        return plans.plan(leads.get(id), open(id), step);
    }

    /** Writes the mail that is planned, unless something stands against it by now. */
    public void send(LeadId id) {
        Lead lead = leads.get(id);
        plans.due(lead).ifPresent(mail -> {
            letters.post(lead, mail);
            leads.note(
                    id,
                    InteractionKind.NURTURE_MAIL,
                    "Written: %s (%s)".formatted(mail.content(), mail.program()),
                    Interaction.SYSTEM);
        });
    }

    /**
     * The lead leaves.
     *
     * @param reason if it is known; otherwise time and timeline tell
     */
    public Ending end(LeadId id, @Nullable Ending reason) {
        Ending ending = reason != null ? reason : whatHappened(open(id));
        close(id, ending);
        if (ending.wantsAnswer()) {
            leads.change(id, Lead::sendToReview);
        }
        return ending;
    }

    private Ending whatHappened(Stay stay) {
        if (!clock.instant().isBefore(stay.restUntil())) {
            return Ending.TIME_OVER;
        }
        boolean answered = leads.countSince(new LeadId(stay.leadId()), InteractionKind.REPLY, stay.begunAt()) > 0;
        return answered ? Ending.ANSWERED : Ending.ASKED_AGAIN;
    }

    /** Nothing is planned for the lead any more. */
    void close(LeadId id, Ending ending) {
        stays.findByOpenLeadId(id.value()).ifPresent(stay -> {
            mails.forgetPlanned(id.value());
            stays.save(stay.end(ending, clock.instant()));
        });
    }

    private Stay open(LeadId id) {
        return requireNonNull(stays.findByOpenLeadId(id.value()).orElse(null), "the lead is not in nurture");
    }
}
