package dev.baton.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadId;
import dev.baton.lead.RefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:30:00Z");

    private final Quote drafted = Quote.draft(1, "Q-2026-000001", new LeadId(7), offer(1, "20"), "rep", NOW);

    @Test
    void whatNeedsNobodysApprovalIsApproved() {
        assertThat(drafted.askForApproval(ApproverRole.NONE, false).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Test
    void discountAndTermsAreApprovedOneByOne() {
        Quote asked = drafted.askForApproval(ApproverRole.SALES_MANAGER, true);

        Quote discountApproved = asked.approveDiscount("sales-manager", null, NOW);
        Quote approved = discountApproved.approveTerms("finance", null, NOW);

        assertThat(discountApproved.state()).isEqualTo(QuoteState.IN_APPROVAL);
        assertThat(approved.state()).isEqualTo(QuoteState.APPROVED);
    }

    @Test
    void theRequesterNeverApproves() {
        Quote asked = drafted.askForApproval(ApproverRole.SALES_MANAGER, true);

        assertThatThrownBy(() -> asked.approveDiscount("rep", null, NOW)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> asked.approveTerms("rep", null, NOW)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> asked.reject("rep", "no", NOW)).isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyAnApprovedQuoteIsWon() {
        Quote asked = drafted.askForApproval(ApproverRole.SALES_MANAGER, false);

        assertThatThrownBy(drafted::win)
                .isInstanceOf(RefusedException.class)
                .hasMessage("Quote Q-2026-000001 cannot be won: it is drafted");
        assertThatThrownBy(asked::win).isInstanceOf(RefusedException.class);
        assertThat(asked.approveDiscount("sales-manager", null, NOW).win().state())
                .isEqualTo(QuoteState.WON);
    }

    @Test
    void anUnchangedQuoteIsNotAskedAboutAgain() {
        Quote approved =
                drafted.askForApproval(ApproverRole.SALES_MANAGER, false).approveDiscount("sales-manager", null, NOW);

        Quote again = approved.propose().askForApproval(ApproverRole.SALES_MANAGER, false);

        assertThat(again.state()).isEqualTo(QuoteState.APPROVED);
        assertThat(again.approval().approvedBy()).isEqualTo("sales-manager");
    }

    @Test
    void whenFinanceRejectsAnUnchangedQuoteOnlyFinanceIsAskedAgain() {
        Quote rejected = drafted.askForApproval(ApproverRole.SALES_MANAGER, true)
                .approveDiscount("sales-manager", null, NOW)
                .reject("finance", "Ask for a deposit", NOW);

        Approval again = rejected.propose()
                .askForApproval(ApproverRole.SALES_MANAGER, true)
                .approval();

        assertThat(rejected.state()).isEqualTo(QuoteState.REJECTED);
        assertThat(again.missingRole()).isEqualTo(ApproverRole.NONE);
        assertThat(again.isFinanceMissing()).isTrue();
        assertThat(again.comment()).isEqualTo("Ask for a deposit");
    }

    @Test
    void whenTheTableAsksForSomeoneHigherTheLowerApprovalDoesNotCount() {
        Quote approved =
                drafted.askForApproval(ApproverRole.SALES_MANAGER, false).approveDiscount("sales-manager", null, NOW);

        Quote again = approved.propose().askForApproval(ApproverRole.EXECUTIVE, false);

        assertThat(again.state()).isEqualTo(QuoteState.IN_APPROVAL);
        assertThat(again.approval().missingRole()).isEqualTo(ApproverRole.EXECUTIVE);
    }

    @Test
    void anotherPriceQuantityTermOrSellerIsAnotherQuote() {
        assertThat(drafted.isFor(offer(1, "20"), "rep")).isTrue();

        assertThat(drafted.isFor(offer(2, "20"), "rep")).isFalse();
        assertThat(drafted.isFor(offer(1, "20.01"), "rep")).isFalse();
        assertThat(drafted.isFor(new Offer(offer(1, "20").lines(), PaymentTerms.DAYS_90, CurrencyUnit.EUR), "rep"))
                .isFalse();
        assertThat(drafted.isFor(offer(1, "20"), "rep2")).isFalse();
    }

    @Test
    void whatIsDecidedStaysDecided() {
        Quote won = drafted.askForApproval(ApproverRole.NONE, false).win();
        Quote lost = drafted.lose();

        assertThatThrownBy(won::replace).isInstanceOf(RefusedException.class);
        assertThatThrownBy(won::lose).isInstanceOf(RefusedException.class);
        assertThatThrownBy(lost::propose).isInstanceOf(RefusedException.class);
    }

    private static Offer offer(int quantity, String discount) {
        QuoteLine line = new QuoteLine(
                "TEAM", quantity, new BigDecimal("4800"), new BigDecimal(discount), new BigDecimal("3840"));
        return new Offer(List.of(line), PaymentTerms.DAYS_30, CurrencyUnit.EUR);
    }
}
