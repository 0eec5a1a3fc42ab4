package dev.baton.fulfilment;

import dev.baton.closing.Closing;
import dev.baton.closing.Quote;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadHandedBack;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.NumberSequences;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs after the deal: place the order, promise a day, deliver, ask the customer. Days are UTC. */
@Service
@Transactional
public class Fulfilment {

    private final Orders orders;
    private final Closing closing;
    private final Leads leads;
    private final FulfilmentLetters letters;
    private final DataFieldMaxValueIncrementer numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Fulfilment(
            Orders orders,
            Closing closing,
            Leads leads,
            FulfilmentLetters letters,
            NumberSequences sequences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.closing = closing;
        this.leads = leads;
        this.letters = letters;
        this.numbers = sequences.of("order_number_seq");
        this.events = events;
        this.clock = clock;
    }

    /** Makes the won quote an order, once. */
    public void place(LeadId id) {
        Quote won = closing.won(id).orElseThrow(() -> new RefusedException("Nothing was won that could be ordered"));
        if (orders.existsByQuoteId(won.id())) {
            return;
        }
        Instant now = clock.instant();
        long count = numbers.nextLongValue();
        String number = "O-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), count);
        orders.save(Order.place(count, number, id.value(), won.id(), now));
        note(id, InteractionKind.ORDERED, "Order %s of quote %s".formatted(number, won.number()), Interaction.SYSTEM);
    }

    /** Operations promise a day, which the owner is told. */
    public void confirm(LeadId id, LocalDate dueOn, @Nullable String remark, String by) {
        Order order = change(id, placed -> placed.confirm(dueOn, clock.instant(), today()));
        note(id, InteractionKind.ORDERED, text("Order %s promised for %s", order, dueOn, remark), by);
        letters.confirmed(leads.get(id), order);
    }

    public void deliver(LeadId id, LocalDate deliveredOn, @Nullable String remark, String by) {
        Order order = change(id, confirmed -> confirmed.deliver(deliveredOn, day(confirmed.placedAt()), today()));
        String how = order.isLate() ? "Order %s delivered late on %s" : "Order %s delivered on %s";
        note(id, InteractionKind.DELIVERED, text(how, order, deliveredOn, remark), by);
        if (order.isLate()) {
            letters.deliveredLate(leads.get(id), order);
        }
    }

    /** Keeps what the customer said, 1 (bad) to 5 (good), and completes the lead's journey. */
    public void askCustomer(LeadId id, int satisfaction, @Nullable String comment, String by) {
        change(id, delivered -> delivered.close(satisfaction, comment));
        leads.change(id, Lead::complete);
        events.publishEvent(new LeadHandedBack(id));
        String remark = comment == null ? "" : ": " + comment;
        note(id, InteractionKind.SATISFACTION, "Satisfaction %d of 5%s".formatted(satisfaction, remark), by);
    }

    /** The lead's newest order. */
    @Transactional(readOnly = true)
    public Optional<Order> order(LeadId id) {
        return orders.latest(id.value());
    }

    private Order change(LeadId id, UnaryOperator<Order> verb) {
        Order order = order(id).orElseThrow(() -> new RefusedException("There is no order"));
        return orders.save(verb.apply(order));
    }

    private void note(LeadId id, InteractionKind kind, String summary, String actor) {
        leads.note(id, kind, summary, actor);
    }

    private static String text(String form, Order order, LocalDate day, @Nullable String remark) {
        return form.formatted(order.number(), Words.day(day)) + (remark == null ? "" : ": " + remark);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
