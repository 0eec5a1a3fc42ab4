package dev.baton.fulfilment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.closing.ApprovalLimit;
import dev.baton.closing.Approvals;
import dev.baton.closing.ApproverRole;
import dev.baton.closing.Closing;
import dev.baton.closing.Ending;
import dev.baton.closing.LineRequest;
import dev.baton.closing.PaymentTerms;
import dev.baton.closing.WinReason;
import dev.baton.fulfilment.Fulfilment;
import dev.baton.fulfilment.Order;
import dev.baton.fulfilment.OrderState;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.lead.WorkStatus;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.Journeys;
import dev.baton.support.MovableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class OrderFulfilmentProcessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:30:00Z");

    @Autowired
    private Leads leads;

    @Autowired
    private Closing closing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Fulfilment fulfilment;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    private LeadNumber lead = new LeadNumber("none");
    private LeadId id = new LeadId(0);

    @BeforeEach
    void aDealIsWon() {
        clock.setTo(NOW);
        lead = journeys.opportunity("Acme");
        id = leads.get(lead).id();
        closing.quote(id, List.of(new LineRequest("TEAM", 2, BigDecimal.ZERO)), PaymentTerms.DAYS_30, null, "rep");
        approvals.ask(id, new ApprovalLimit(ApproverRole.NONE, false));
        closing.accept(id, WinReason.VALUE, new Ending(null, null, "rep"));
        closing.win(id);
        journeys.start("order-fulfilment", lead);
    }

    @Test
    void anOrderIsPromisedDeliveredAndTheCustomerIsHeard() {
        assertThat(desk.openTasks(lead)).containsExactly("ConfirmOrder");
        assertThat(order().state()).isEqualTo(OrderState.PLACED);

        operations("ConfirmOrder", Map.of("dueOn", "2026-11-30"));
        assertThat(journeys.letters()).contains("rep: Order %s: confirmed".formatted(order().number()));
        clock.advance(Duration.ofDays(5));
        operations("DeliverOrder", Map.of("deliveredOn", "2026-11-27", "note", "By courier"));
        desk.complete("rep", lead, "AskCustomer", Map.of("satisfaction", "5", "comment", "Quick"));

        assertThat(journeys.ends(lead.value())).containsExactly("CustomerAsked");
        assertThat(order().state()).isEqualTo(OrderState.CLOSED);
        assertThat(order().isLate()).isFalse();
        assertThat(order().satisfaction()).isEqualTo(5);
        assertThat(leads.get(lead).stage()).isEqualTo(Stage.WON);
        assertThat(leads.get(lead).workStatus()).isEqualTo(WorkStatus.CLOSED);
    }

    @Test
    void anOrderIsPlacedOnce() {
        String number = order().number();

        fulfilment.place(id);

        assertThat(order().number()).isEqualTo(number);
    }

    @Test
    void aPastDayIsNotPromised() {
        assertThatThrownBy(() -> operations("ConfirmOrder", Map.of("dueOn", "2026-11-21")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessage("dueOn: 2026-11-21 is past, promise a day from 2026-11-22 on");
        assertThat(desk.openTasks(lead)).containsExactly("ConfirmOrder");
    }

    @Test
    void lateDeliveryIsToldToTheOwner() {
        operations("ConfirmOrder", Map.of("dueOn", "2026-11-23"));
        clock.advance(Duration.ofDays(3));

        operations("DeliverOrder", Map.of("deliveredOn", "2026-11-25"));

        assertThat(order().isLate()).isTrue();
        assertThat(journeys.letters()).contains("rep: Order %s: delivered late".formatted(order().number()));
    }

    @Test
    void satisfactionIsFromOneToFive() {
        operations("ConfirmOrder", Map.of("dueOn", "2026-11-22"));
        operations("DeliverOrder", Map.of("deliveredOn", "2026-11-22"));

        assertThatThrownBy(() -> desk.complete("rep", lead, "AskCustomer", Map.of("satisfaction", "6")))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(desk.openTasks(lead)).containsExactly("AskCustomer");
    }

    @Test
    void anOrderWithoutADayIsToldToTheManager() {
        clock.advance(Duration.ofDays(2));
        jobs.runDue();

        assertThat(journeys.letters()).contains("sales-manager: Order %s: not confirmed".formatted(order().number()));
        assertThat(journeys.ends(lead.value())).containsExactly("ConfirmationEscalated");
    }

    @Test
    void anOrderThatIsNotDeliveredIsToldToTheOwner() {
        operations("ConfirmOrder", Map.of("dueOn", "2026-11-30"));

        clock.advance(Duration.ofDays(15));
        jobs.runDue();

        assertThat(journeys.letters()).contains("rep: Order %s: delayed".formatted(order().number()));
        assertThat(journeys.ends(lead.value())).containsExactly("OwnerToldOfDelay");
    }

    @Test
    void anOwnerWhoHasNotAskedIsReminded() {
        operations("ConfirmOrder", Map.of("dueOn", "2026-11-22"));
        operations("DeliverOrder", Map.of("deliveredOn", "2026-11-22"));

        clock.advance(Duration.ofDays(8));
        jobs.runDue();

        assertThat(journeys.letters()).contains("rep: Order %s: customer not asked".formatted(order().number()));
        assertThat(journeys.ends(lead.value())).containsExactly("OwnerRemindedToAsk");
    }

    private void operations(String task, Map<String, Object> answer) {
        desk.complete("operations", lead, task, answer);
    }

    private Order order() {
        return fulfilment.order(id).orElseThrow();
    }
}
