package dev.baton.closing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.closing.Closing;
import dev.baton.closing.Outcome;
import dev.baton.closing.Quote;
import dev.baton.closing.QuoteState;
import dev.baton.engagement.Authority;
import dev.baton.engagement.Budget;
import dev.baton.engagement.Discovery;
import dev.baton.engagement.Engagements;
import dev.baton.engagement.Finding;
import dev.baton.engagement.Timeline;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.lead.WorkStatus;
import dev.baton.platform.People;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.Journeys;
import dev.baton.support.MovableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class DealClosingProcessTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Leads leads;

    @Autowired
    private Closing closing;

    @Autowired
    private Engagements engagements;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    private LeadNumber lead = new LeadNumber("none");

    @BeforeEach
    void anOpportunityIsToBeClosed() {
        lead = journeys.opportunity("Acme");
        journeys.start(DealClosingProcess.KEY, lead);
    }

    @Test
    void aSmallDiscountNeedsNobodyAndTheDealIsWonWithItsReason() {
        quote("BUSINESS", 2, 10, "DAYS_30");

        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
        decide(Map.of("dealResult", "WON", "wonReason", "VALUE", "competitor", "Rival Ltd"));
        assertThat(journeys.ends(lead.value())).containsExactly("DealWon");
        assertThat(leads.get(lead).stage()).isEqualTo(Stage.WON);
        assertThat(leads.get(lead).workStatus()).isEqualTo(WorkStatus.FULFILLING);
        assertThat(closing.won(id()).map(Quote::amount))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("25920"));
        Outcome outcome = closing.outcome(id()).orElseThrow();
        assertThat(outcome.result()).isEqualTo(Outcome.Result.WON);
        assertThat(outcome.reason()).isEqualTo("VALUE");
        assertThat(outcome.competitor()).isEqualTo("Rival Ltd");
        assertThat(outcome.amount()).isEqualByComparingTo("25920");
    }

    @Test
    void aManagerApprovesAMiddlingDiscountAndIsToldOfIt() {
        quote("BUSINESS", 1, 20, "DAYS_30");

        assertThat(desk.openTasks(lead)).containsExactly("ApproveDiscount");
        assertThat(leads.get(lead).workStatus()).isEqualTo(WorkStatus.APPROVAL);
        assertThat(journeys.letters())
                .contains("sales-manager: Please approve quote " + current().number());
        approve("sales-manager", "ApproveDiscount");
        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
        assertThat(current().approval().approvedBy()).isEqualTo("sales-manager");
        assertThat(leads.get(lead).workStatus()).isEqualTo(WorkStatus.QUOTING);
    }

    @Test
    void aDeepDiscountIsForExecutivesOnly() {
        quote("BUSINESS", 1, 40, "DAYS_30");

        assertThatThrownBy(() -> approve("sales-manager", "ApproveDiscount")).isInstanceOf(AssertionError.class);
        approve("executive", "ApproveDiscount");
        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
    }

    @Test
    void unusualTermsAreForFinance() {
        quote("BUSINESS", 1, 0, "DAYS_90");

        assertThat(desk.openTasks(lead)).containsExactly("ApproveTerms");
        assertThat(lettersToFinance()).isEqualTo(1);
        approve("finance", "ApproveTerms");
        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
        assertThat(current().approval().termsApprovedBy()).isEqualTo("finance");
    }

    @Test
    void discountAndTermsAreApprovedOneAfterTheOther() {
        quote("BUSINESS", 1, 20, "INSTALMENTS");

        assertThat(lettersToFinance()).isZero();
        approve("sales-manager", "ApproveDiscount");
        assertThat(desk.openTasks(lead)).containsExactly("ApproveTerms");
        assertThat(lettersToFinance()).isEqualTo(1);
        approve("finance", "ApproveTerms");
        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
        assertThat(lettersToFinance()).isEqualTo(1);
    }

    @Test
    void financeIsAskedOnceForEachRequest() {
        quote("BUSINESS", 1, 0, "DAYS_90");
        complete("finance", "ApproveTerms", Map.of("decision", "REJECT", "comment", "Show me the balance sheet"));
        quote("BUSINESS", 1, 0, "DAYS_90");

        assertThat(lettersToFinance()).isEqualTo(2);
    }

    @Test
    void theFirstQuoteStartsFromTheProductThatWasDiscovered() {
        engagements.note(new Discovery(
                null,
                id().value(),
                Budget.PLANNED,
                Authority.DECIDER,
                "Quotes within a day",
                Timeline.NOW,
                "TEAM",
                BigDecimal.TEN,
                null,
                null,
                Finding.OPPORTUNITY,
                "rep",
                clock.instant()));

        assertThat(desk.show("rep", lead, "DraftQuote").get("line1")).asString().contains("TEAM");
        quote("BUSINESS", 1, 20, "DAYS_30");
        complete("sales-manager", "ApproveDiscount", Map.of("decision", "REJECT", "comment", "Offer 15 % at most"));
        assertThat(desk.show("rep", lead, "DraftQuote").get("line1")).asString().contains("BUSINESS");
    }

    @Test
    void aRejectionComesBackWithItsComment() {
        quote("BUSINESS", 1, 20, "DAYS_30");

        complete("sales-manager", "ApproveDiscount", Map.of("decision", "REJECT", "comment", "Offer 15 % at most"));

        assertThat(desk.openTasks(lead)).containsExactly("DraftQuote");
        assertThat(current().state()).isEqualTo(QuoteState.REJECTED);
        Map<String, Object> shown = desk.show("rep", lead, "DraftQuote");
        assertThat(shown.get("story")).asString().contains("Offer 15 % at most");
        assertThat(shown.get("line1")).asString().contains("BUSINESS");
    }

    @Test
    void aRejectionNeedsAComment() {
        quote("BUSINESS", 1, 20, "DAYS_30");

        assertThatThrownBy(() -> complete("sales-manager", "ApproveDiscount", Map.of("decision", "REJECT")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessage("comment: say what has to change");
        assertThat(desk.openTasks(lead)).containsExactly("ApproveDiscount");
    }

    @Test
    void termsThatFinanceRejectsComeBack() {
        quote("BUSINESS", 1, 0, "DAYS_90");

        complete("finance", "ApproveTerms", Map.of("decision", "REJECT", "comment", "30 days"));

        assertThat(desk.openTasks(lead)).containsExactly("DraftQuote");
    }

    @Test
    void theRequesterNeverApproves() {
        people.join("executive", "team-west");
        try {
            lead = journeys.opportunityOf("executive", "Bolt");
            journeys.start(DealClosingProcess.KEY, lead);
            quoteAs("executive", "BUSINESS", 1, 40, "DAYS_30");

            assertThatThrownBy(() -> approve("executive", "ApproveDiscount"))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("somebody else has to decide");
            assertThat(current().state()).isEqualTo(QuoteState.IN_APPROVAL);
        } finally {
            // a seller with an open lead stays in the team
            sql.update("delete from act_id_membership where user_id_ = 'executive' and group_id_ = 'team-west'");
        }
    }

    @Test
    void whereTheManagerAsksTheExecutivesApprove() {
        lead = journeys.opportunityOf("sales-manager", "Bolt");
        journeys.start(DealClosingProcess.KEY, lead);
        quoteAs("sales-manager", "BUSINESS", 1, 20, "DAYS_30");

        assertThatThrownBy(() -> approve("sales-manager", "ApproveDiscount")).isInstanceOf(AssertionError.class);
        assertThat(journeys.letters())
                .contains("executive: Please approve quote " + current().number());
        approve("executive", "ApproveDiscount");
        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
    }

    @Test
    void anyChangeAfterApprovalReopensTheGate() {
        quote("BUSINESS", 1, 20, "DAYS_30");
        approve("sales-manager", "ApproveDiscount");

        decide(Map.of("dealResult", "REVISE"));
        quote("BUSINESS", 2, 20, "DAYS_30");
        assertThat(desk.openTasks(lead)).containsExactly("ApproveDiscount");
        approve("sales-manager", "ApproveDiscount");

        decide(Map.of("dealResult", "REVISE"));
        quote("BUSINESS", 2, 20, "DAYS_14");
        assertThat(desk.openTasks(lead)).containsExactly("ApproveDiscount");
        approve("sales-manager", "ApproveDiscount");

        decide(Map.of("dealResult", "REVISE"));
        quote("BUSINESS", 2, 21, "DAYS_14");
        assertThat(desk.openTasks(lead)).containsExactly("ApproveDiscount");
    }

    @Test
    void anUnchangedQuoteIsNotAskedAboutAgain() {
        quote("BUSINESS", 1, 20, "DAYS_90");
        approve("sales-manager", "ApproveDiscount");
        approve("finance", "ApproveTerms");
        String approved = current().number();

        decide(Map.of("dealResult", "REVISE"));
        quote("BUSINESS", 1, 20, "DAYS_90");

        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
        assertThat(current().number()).isEqualTo(approved);
    }

    @Test
    void whoGoesBackToTheApprovedOfferIsNotAskedAgain() {
        quote("BUSINESS", 1, 20, "DAYS_30");
        approve("sales-manager", "ApproveDiscount");
        decide(Map.of("dealResult", "REVISE"));
        quote("BUSINESS", 1, 25, "DAYS_30");
        complete("sales-manager", "ApproveDiscount", Map.of("decision", "REJECT", "comment", "Stay at 20"));

        quote("BUSINESS", 1, 20, "DAYS_30");

        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
        assertThat(current().approval().approvedBy()).isEqualTo("sales-manager");
    }

    @Test
    void afterFinanceRejectsAnUnchangedOfferOnlyFinanceIsAskedAgain() {
        quote("BUSINESS", 1, 20, "DAYS_90");
        approve("sales-manager", "ApproveDiscount");
        complete("finance", "ApproveTerms", Map.of("decision", "REJECT", "comment", "Show me the balance sheet"));

        quote("BUSINESS", 1, 20, "DAYS_90");

        assertThat(desk.openTasks(lead)).containsExactly("ApproveTerms");
    }

    @Test
    void belowTheFloorIsRefusedInTheForm() {
        assertThatThrownBy(() -> quote("BUSINESS", 1, 41, "DAYS_30"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Line 1 (Business plan)")
                .hasMessageContaining("floor price of EUR 8,640.00");
        assertThat(desk.openTasks(lead)).containsExactly("DraftQuote");
        assertThat(closing.current(id())).isEmpty();
    }

    @Test
    void aLostDealKeepsItsReason() {
        quote("BUSINESS", 1, 0, "DAYS_30");

        decide(Map.of("dealResult", "LOST", "lostReason", "PRICE", "competitor", "Rival Ltd"));

        assertThat(journeys.ends(lead.value())).containsExactly("DealLost");
        assertThat(closing.outcome(id()).map(Outcome::reason)).contains("PRICE");
        assertThat(closing.current(id())).isEmpty();
    }

    @Test
    void anEndWithoutAReasonIsRefused() {
        quote("BUSINESS", 1, 0, "DAYS_30");

        assertThatThrownBy(() -> decide(Map.of("dealResult", "LOST"))).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> decide(Map.of("dealResult", "WON"))).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> decide(Map.of("dealResult", "LOST", "lostReason", "OTHER")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessage("note: say which other reason it was");
    }

    @Test
    void anObjectionLeavesTheQuoteOnTheTable() {
        quote("BUSINESS", 1, 0, "DAYS_30");

        decide(Map.of("dealResult", "OBJECTION"));

        assertThat(journeys.ends(lead.value())).containsExactly("ObjectionRaised");
        assertThat(leads.get(lead).workStatus()).isEqualTo(WorkStatus.WORKING);
        assertThat(current().state()).isEqualTo(QuoteState.APPROVED);
    }

    @Test
    void anObjectionMayComeBeforeAnyQuote() {
        complete("rep", "DraftQuote", Map.of("quoteStep", "OBJECTION"));

        assertThat(journeys.ends(lead.value())).containsExactly("ObjectionRaised");
    }

    @Test
    void aDealMayBeGivenUpBeforeAnyQuoteButNotWithoutAReason() {
        assertThatThrownBy(() -> complete("rep", "DraftQuote", Map.of("quoteStep", "ABANDONED")))
                .isInstanceOf(ProcessEngineException.class);

        complete("rep", "DraftQuote", Map.of("quoteStep", "ABANDONED", "lostReason", "TIMING"));

        assertThat(journeys.ends(lead.value())).containsExactly("DealLost");
        assertThat(closing.outcome(id()).map(Outcome::reason)).contains("TIMING");
    }

    @Test
    void anOverdueQuoteRemindsItsOwner() {
        clock.advance(Duration.ofDays(4));
        jobs.runDue();

        assertThat(journeys.letters()).containsExactly(lettersBefore(), "rep: Quote overdue: " + lead);
        assertThat(journeys.ends(lead.value())).containsExactly("OwnerRemindedOfQuote");
        assertThat(desk.openTasks(lead)).containsExactly("DraftQuote");
    }

    @Test
    void anOverdueApprovalIsAlsoForExecutivesAndTheManagerIsTold() {
        quote("BUSINESS", 1, 20, "DAYS_30");

        clock.advance(Duration.ofDays(2));
        jobs.runDue();

        assertThat(journeys.letters()).contains("sales-manager: Approval overdue: " + lead);
        assertThat(journeys.ends(lead.value())).containsExactly("ApprovalEscalated");
        approve("executive", "ApproveDiscount");
        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
    }

    @Test
    void anAdministratorMayRunTheOverdueTimerByHand() {
        quote("BUSINESS", 1, 20, "DAYS_30");
        clock.advance(Duration.ofDays(2));

        List<Job> due = jobs.due();
        desk.as("admin", () -> due.forEach(job -> management.executeJob(job.getId())));

        approve("executive", "ApproveDiscount");
        assertThat(desk.openTasks(lead)).containsExactly("DecideDeal");
    }

    @Test
    void overdueTermsAreToldToTheManager() {
        quote("BUSINESS", 1, 0, "DAYS_90");

        clock.advance(Duration.ofDays(2));
        jobs.runDue();

        assertThat(journeys.letters()).contains("sales-manager: Terms overdue: " + lead);
        assertThat(journeys.ends(lead.value())).containsExactly("TermsEscalated");
    }

    @Test
    void anOverdueDecisionRemindsTheOwner() {
        quote("BUSINESS", 1, 0, "DAYS_30");

        clock.advance(Duration.ofDays(15));
        jobs.runDue();

        assertThat(journeys.letters()).contains("rep: No decision yet: " + lead);
        assertThat(journeys.ends(lead.value())).containsExactly("OwnerRemindedOfDecision");
    }

    @Test
    void theProcessKeepsNothingButIdsAndFlags() {
        quote("BUSINESS", 1, 20, "DAYS_90");

        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.value())
                .singleResult()
                .getId();
        assertThat(runtime.getVariables(instance))
                .containsOnlyKeys(
                        "leadId",
                        "assignee",
                        "teamGroup",
                        "managerGroup",
                        "quoteStep",
                        "approverRole",
                        "approverGroup",
                        "financeApproves");
    }

    private long lettersToFinance() {
        return journeys.letters().stream()
                .filter(letter -> letter.startsWith("finance: Please approve the terms of quote Q-"))
                .count();
    }

    private String lettersBefore() {
        return "rep: New lead %s: Kim Acme".formatted(lead);
    }

    private void quote(String product, int quantity, int discount, String terms) {
        quoteAs("rep", product, quantity, discount, terms);
    }

    private void quoteAs(String seller, String product, int quantity, int discount, String terms) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("quoteStep", "PROPOSED");
        answer.put("paymentTerms", terms);
        answer.put("line1", Map.of("product", product, "quantity", quantity, "discountPercent", discount));
        complete(seller, "DraftQuote", answer);
    }

    private void approve(String approver, String task) {
        complete(approver, task, Map.of("decision", "APPROVE"));
    }

    private void decide(Map<String, Object> answer) {
        complete("rep", "DecideDeal", answer);
    }

    private void complete(String user, String task, Map<String, Object> answer) {
        desk.complete(user, lead, task, answer);
    }

    private dev.baton.lead.LeadId id() {
        Lead now = leads.get(lead);
        return now.id();
    }

    private Quote current() {
        return closing.current(id()).orElseThrow();
    }
}
