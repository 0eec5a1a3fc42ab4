package dev.baton.closing;

import dev.baton.catalogue.Prices;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadHandedBack;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import dev.baton.lead.WorkStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seller's verbs: quote, revise, win, lose; who approves in between is in {@link Approvals}. */
@Service
@Transactional
public class Closing {

    private final QuoteDesk quotes;
    private final Pricing pricing;
    private final Outcomes outcomes;
    private final Leads leads;
    private final Clock clock;

    Closing(QuoteDesk quotes, Pricing pricing, Outcomes outcomes, Leads leads, Clock clock) {
        this.quotes = quotes;
        this.pricing = pricing;
        this.outcomes = outcomes;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * Puts an offer on the table; an earlier one that differs is replaced, one that does not stays as it is.
     *
     * @throws RefusedException when a line is below the floor price
     */
    public void quote(LeadId id, List<LineRequest> lines, PaymentTerms terms, @Nullable String note, String seller) {
        Quote quote = quotes.propose(id, pricing.price(lines, terms), seller);
        leads.change(id, lead -> lead.work(WorkStatus.QUOTING));
        leads.note(
                id,
                InteractionKind.QUOTED,
                "Quote %s: %s, highest discount %s, payment %s%s"
                        .formatted(
                                quote.number(),
                                Prices.text(quote.total()),
                                Prices.percent(quote.highestDiscount()),
                                Words.within(quote.paymentTerms()),
                                note == null ? "" : ". " + note),
                seller);
    }

    /** The buyer wants another offer; until there is one the present offer and its approval stand. */
    public void revise(LeadId id, Ending talk) {
        leads.change(id, lead -> lead.work(WorkStatus.QUOTING));
        remark(id, "The buyer wants another offer", talk);
    }

    /** The buyer objects: the owner answers before anything else is offered. */
    public void turnToObjection(LeadId id, Ending talk) {
        leads.change(id, lead -> lead.work(WorkStatus.WORKING));
        remark(id, "The buyer objects", talk);
    }

    /** The buyer said yes to the approved quote; the reason is kept. */
    public void accept(LeadId id, WinReason reason, Ending ending) {
        Quote quote = current(id)
                .filter(offer -> offer.state() == QuoteState.APPROVED)
                .orElseThrow(() -> new RefusedException("There is no approved quote that the buyer could accept"));
        keep(id, Outcome.Result.WON, reason.name(), quote.total().getAmount(), ending);
        remark(id, "The buyer accepts", ending);
    }

    /** Closes the accepted quote and wins the lead. */
    public void win(LeadId id) {
        if (won(id).isPresent()) {
            return;
        }
        Quote quote = quotes.change(id, Quote::win);
        leads.change(id, lead -> lead.win(clock.instant()));
        leads.note(
                id,
                InteractionKind.WON,
                "Won with quote %s: %s".formatted(quote.number(), Prices.text(quote.total())),
                Interaction.SYSTEM);
    }

    /** The deal is lost; what becomes of the lead is decided by marketing's table. */
    public void lose(LeadId id, LossReason reason, Ending ending) {
        BigDecimal amount = current(id).map(quote -> quote.total().getAmount()).orElse(null);
        keep(id, Outcome.Result.LOST, reason.name(), amount, ending);
        quotes.lose(id);
        String remark = ending.note() == null ? "" : ", " + ending.note();
        leads.note(id, InteractionKind.LOST, "Lost: " + Words.within(reason) + remark, ending.seller());
    }

    /** The quote that is on the table. */
    @Transactional(readOnly = true)
    public Optional<Quote> current(LeadId id) {
        return quotes.current(id);
    }

    /** The newest quote that was won. */
    @Transactional(readOnly = true)
    public Optional<Quote> won(LeadId id) {
        return quotes.latest(id).filter(quote -> quote.state() == QuoteState.WON);
    }

    /** How the lead's newest deal ended. */
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(LeadId id) {
        return outcomes.latest(id.value());
    }

    /** Whoever ends the work on a lead, by opt-out or otherwise, also takes its quote off the table. */
    @EventListener
    void on(LeadHandedBack handedBack) {
        quotes.lose(handedBack.id());
    }

    /** What the seller wrote about a talk that has no line of its own in the timeline. */
    private void remark(LeadId id, String what, Ending talk) {
        if (talk.note() != null) {
            leads.note(id, InteractionKind.NOTE, what + ": " + talk.note(), talk.seller());
        }
    }

    private void keep(LeadId id, Outcome.Result result, String reason, @Nullable BigDecimal amount, Ending ending) {
        Lead lead = leads.get(id);
        outcomes.save(new Outcome(
                null,
                id.value(),
                result,
                reason,
                ending.competitor(),
                ending.note(),
                lead.stage(),
                amount,
                ending.seller(),
                clock.instant()));
    }
}
