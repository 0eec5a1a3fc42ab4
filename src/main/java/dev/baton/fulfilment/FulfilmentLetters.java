package dev.baton.fulfilment;

import dev.baton.assignment.SalesTeams;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Words;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the owner and the manager are written to about an order; one letter for each order and occasion. */
@Service
@Transactional
public class FulfilmentLetters {

    private final Outbox outbox;
    private final Leads leads;
    private final Orders orders;
    private final SalesTeams teams;

    FulfilmentLetters(Outbox outbox, Leads leads, Orders orders, SalesTeams teams) {
        this.outbox = outbox;
        this.leads = leads;
        this.orders = orders;
        this.teams = teams;
    }

    void confirmed(Lead lead, Order order) {
        post(
                "confirmed",
                lead,
                order,
                lead.owner(),
                "Order %s is promised for %s. Tell %s."
                        .formatted(
                                order.number(),
                                Words.day(order.dueOn()),
                                lead.contact().displayName()));
    }

    void deliveredLate(Lead lead, Order order) {
        post(
                "delivered late",
                lead,
                order,
                lead.owner(),
                "Order %s was promised for %s and delivered on %s. Speak with %s."
                        .formatted(
                                order.number(),
                                Words.day(order.dueOn()),
                                Words.day(order.deliveredOn()),
                                lead.contact().displayName()));
    }

    /** The order has no promised day yet: the team's manager is told. */
    public void escalateConfirmation(LeadId id) {
        Lead lead = leads.get(id);
        String team = Objects.requireNonNull(lead.teamCode(), "a lead that was won has a team");
        about(
                id,
                "not confirmed",
                teams.get(team).manager(),
                (order, person) -> "Order %s of %s still has no day.".formatted(order.number(), person));
    }

    /** The order is not delivered yet: the owner is told. */
    public void tellOwnerOfDelay(LeadId id) {
        about(
                id,
                "delayed",
                leads.get(id).owner(),
                (order, person) -> "Order %s, promised for %s, is not delivered. Speak with %s before they ask."
                        .formatted(order.number(), Words.day(order.dueOn()), person));
    }

    /** The customer was not heard yet: the owner is reminded. */
    public void remindOwnerToAsk(LeadId id) {
        about(
                id,
                "customer not asked",
                leads.get(id).owner(),
                (order, person) -> "Order %s is delivered. Ask %s whether the promise was kept."
                        .formatted(order.number(), person));
    }

    private void about(LeadId id, String occasion, String recipient, BiFunction<Order, String, String> text) {
        Lead lead = leads.get(id);
        orders.latest(id.value())
                .ifPresent(order -> post(
                        occasion,
                        lead,
                        order,
                        recipient,
                        text.apply(order, lead.contact().displayName())));
    }

    private void post(String occasion, Lead lead, Order order, String recipient, String body) {
        outbox.post(new Letter(
                lead.number(),
                "order-%s-%s".formatted(occasion.replace(' ', '-'), order.number()),
                recipient,
                "Order %s: %s".formatted(order.number(), occasion),
                body));
    }
}
