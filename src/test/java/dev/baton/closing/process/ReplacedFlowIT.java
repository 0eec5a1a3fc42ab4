package dev.baton.closing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.closing.Closing;
import dev.baton.closing.Quote;
import dev.baton.closing.QuoteState;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Journeys;
import dev.baton.support.Visitor;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A marketing lead deploys a deal closing of their own, which asks nobody. */
@BatonIT
class ReplacedFlowIT {

    private static final String FLOW = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="deal-closing" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="ClosingStarted"/>
                <sequenceFlow id="Flow1" sourceRef="ClosingStarted" targetRef="DraftQuote"/>
                <userTask id="DraftQuote" camunda:assignee="${assignee}"/>
                <sequenceFlow id="Flow2" sourceRef="DraftQuote" targetRef="AskForApproval"/>
                <serviceTask id="AskForApproval" camunda:delegateExpression="${askForApprovalDelegate}">
                  <extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="approverRole">NONE</camunda:inputParameter>
                    <camunda:inputParameter name="financeApproves">${false}</camunda:inputParameter>
                  </camunda:inputOutput></extensionElements>
                </serviceTask>
                <sequenceFlow id="Flow3" sourceRef="AskForApproval" targetRef="%1$s"/>
                <userTask id="ApproveDiscount" camunda:candidateGroups="${teamGroup}"/>
                <sequenceFlow id="Flow4" sourceRef="ApproveDiscount" targetRef="DecideDeal"/>
                <userTask id="DecideDeal" camunda:assignee="${assignee}"/>
                <sequenceFlow id="Flow5" sourceRef="DecideDeal" targetRef="WinDeal"/>
                <serviceTask id="WinDeal" camunda:delegateExpression="${winDealDelegate}"/>
              </process>
            </definitions>
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Closing closing;

    @Autowired
    private Leads leads;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Desk desk;

    private LeadNumber lead = new LeadNumber("none");

    @BeforeEach
    void anOpportunity() {
        lead = journeys.opportunity("Acme");
    }

    @AfterEach
    void remove() {
        repository
                .createDeploymentQuery()
                .deploymentName("by hand")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40})
    void withoutItsApprovalADiscountIsNotWon(int discount) {
        replaceFlow("DecideDeal");

        quote(discount, "DAYS_30");

        assertNotWon();
    }

    @Test
    void withoutFinanceUnusualTermsAreNotWon() {
        replaceFlow("DecideDeal");

        quote(0, "DAYS_90");

        assertNotWon();
    }

    @Test
    void aStepThatSkipsTheDecisionWinsNothingEither() {
        replaceFlow("WinDeal");

        assertThatThrownBy(() -> quote(20, "DAYS_30")).hasMessageContaining("cannot be won: it is in approval");
        assertThat(leads.get(lead).stage()).isEqualTo(Stage.SQL);
    }

    @Test
    void whoeverTheFlowLetsApproveMustBeSomebodyWhoMay() {
        replaceFlow("ApproveDiscount");

        quote(20, "DAYS_30");

        assertThatThrownBy(() -> desk.complete("rep", lead, "ApproveDiscount", Map.of("decision", "APPROVE")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("This is decided by managers-west or by an executive");
        assertThat(closing.current(leads.get(lead).id()).map(Quote::state)).contains(QuoteState.IN_APPROVAL);
    }

    @Test
    void withItsApprovalADiscountIsWonByTheirFlow() {
        replaceFlow("ApproveDiscount");

        quote(20, "DAYS_30");
        desk.complete("sales-manager", lead, "ApproveDiscount", Map.of("decision", "APPROVE"));
        win();

        assertThat(leads.get(lead).stage()).isEqualTo(Stage.WON);
    }

    @Test
    void whatNeedsNoApprovalIsWonByTheirFlow() {
        replaceFlow("DecideDeal");

        quote(10, "DAYS_30");
        win();

        assertThat(leads.get(lead).stage()).isEqualTo(Stage.WON);
    }

    private void replaceFlow(String afterAsking) {
        assertThat(Visitor.program(port, "marketing-lead")
                        .deploy("deal-closing.bpmn", FLOW.formatted(afterAsking))
                        .statusCode())
                .isEqualTo(200);
        journeys.start("deal-closing", lead);
    }

    private void quote(int discount, String terms) {
        desk.complete(
                "rep",
                lead,
                "DraftQuote",
                Map.of(
                        "quoteStep",
                        "PROPOSED",
                        "paymentTerms",
                        terms,
                        "line1",
                        Map.of("product", "BUSINESS", "quantity", 1, "discountPercent", discount)));
    }

    private void win() {
        desk.complete("rep", lead, "DecideDeal", Map.of("dealResult", "WON", "wonReason", "VALUE"));
    }

    private void assertNotWon() {
        assertThatThrownBy(this::win)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("There is no approved quote");
        assertThat(leads.get(lead).stage()).isEqualTo(Stage.SQL);
        assertThat(closing.current(leads.get(lead).id()).map(Quote::state)).contains(QuoteState.IN_APPROVAL);
    }
}
