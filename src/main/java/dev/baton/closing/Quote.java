package dev.baton.closing;

import dev.baton.lead.LeadId;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One offer to a lead. What it offers is fixed when it is drafted; its verbs only decide about it.
 *
 * @param highestDiscount the highest of its lines, in percent of the list price
 * @param amount the total, in the currency of that code (ISO 4217)
 */
@Table("quote")
public record Quote(
        @Id Long id,
        String number,
        @Version @Nullable Integer version,
        long leadId,
        QuoteState state,
        PaymentTerms paymentTerms,
        BigDecimal highestDiscount,
        @Column("total") BigDecimal amount,
        String currency,
        @Embedded.Empty Approval approval,
        String requestedBy,
        Instant draftedAt,

        @MappedCollection(idColumn = "quote_id", keyColumn = "position")
        List<QuoteLine> lines) {

    private static final Set<QuoteState> UNDECIDED = EnumSet.complementOf(EnumSet.of(QuoteState.WON, QuoteState.LOST));

    static Quote draft(long id, String number, LeadId lead, Offer offer, String requestedBy, Instant now) {
        return new Quote(
                id,
                number,
                null,
                lead.value(),
                QuoteState.DRAFTED,
                offer.terms(),
                offer.highestDiscount(),
                offer.total().getAmount(),
                offer.currency().getCode(),
                Approval.NOT_ASKED,
                requestedBy,
                now,
                offer.lines());
    }

    public Money total() {
        return Money.of(CurrencyUnit.of(currency), amount, RoundingMode.UNNECESSARY);
    }

    /** Whether it is the same seller's offer of the same things at the same prices and terms. */
    boolean isFor(Offer offer, String seller) {
        return requestedBy.equals(seller) && offer.equals(new Offer(lines, paymentTerms, CurrencyUnit.of(currency)));
    }

    /** Whether the deal it is for may still go either way. */
    boolean isUndecided() {
        return UNDECIDED.contains(state);
    }

    /** Puts it on the table again, with the approvals it has. */
    Quote propose() {
        from("proposed", UNDECIDED);
        return with(QuoteState.DRAFTED, approval);
    }

    /** Takes it off the table in favour of another one. */
    Quote replace() {
        from("replaced", UNDECIDED);
        return with(QuoteState.REPLACED, approval);
    }

    Quote askForApproval(ApproverRole role, boolean finance) {
        from("put before an approver", EnumSet.of(QuoteState.DRAFTED, QuoteState.IN_APPROVAL, QuoteState.APPROVED));
        return settled(approval.asked(role, finance));
    }

    Quote approveDiscount(String approver, @Nullable String comment, Instant now) {
        decides(approver);
        return settled(approval.discountApproved(approver, comment, now));
    }

    Quote approveTerms(String approver, @Nullable String comment, Instant now) {
        decides(approver);
        return settled(approval.termsApproved(approver, comment, now));
    }

    Quote reject(String approver, String comment, Instant now) {
        decides(approver);
        return with(QuoteState.REJECTED, approval.rejected(comment, now));
    }

    Quote win() {
        from("won", EnumSet.of(QuoteState.APPROVED));
        return with(QuoteState.WON, approval);
    }

    Quote lose() {
        from("lost", UNDECIDED);
        return with(QuoteState.LOST, approval);
    }

    private void decides(String approver) {
        from("decided on", EnumSet.of(QuoteState.IN_APPROVAL));
        if (approver.equals(requestedBy)) {
            throw new RefusedException("You asked for this approval: somebody else has to decide on quote " + number);
        }
    }

    private Quote settled(Approval next) {
        return with(next.isComplete() ? QuoteState.APPROVED : QuoteState.IN_APPROVAL, next);
    }

    private void from(String verb, Set<QuoteState> allowed) {
        if (!allowed.contains(state)) {
            throw new RefusedException("Quote %s cannot be %s: it is %s".formatted(number, verb, Words.within(state)));
        }
    }

    private Quote with(QuoteState next, Approval decided) {
        return new Quote(
                id,
                number,
                version,
                leadId,
                next,
                paymentTerms,
                highestDiscount,
                amount,
                currency,
                decided,
                requestedBy,
                draftedAt,
                lines);
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Quote " + id;
    }
}
