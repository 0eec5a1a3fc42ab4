package dev.baton.fulfilment;

import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was sold and is to be delivered.
 *
 * @param dueOn the promised day
 * @param satisfaction what the customer said after delivery, 1 (bad) to 5 (good)
 */
@Table("sales_order")
public record Order(
        @Id Long id,
        String number,
        @Version @Nullable Integer version,
        long leadId,
        long quoteId,
        OrderState state,
        @Nullable LocalDate dueOn,
        Instant placedAt,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate deliveredOn,
        @Nullable Integer satisfaction,
        @Nullable String satisfactionComment) {

    static Order place(long id, String number, long leadId, long quoteId, Instant now) {
        return new Order(id, number, null, leadId, quoteId, OrderState.PLACED, null, now, null, null, null, null);
    }

    /** Promises a day, or another one; what was delivered meanwhile stays so. */
    Order confirm(LocalDate day, Instant now, LocalDate today) {
        if (state == OrderState.DELIVERED) {
            return this;
        }
        from("confirmed", OrderState.PLACED, OrderState.CONFIRMED);
        if (day.isBefore(today)) {
            throw new RefusedException("dueOn: %s is past, promise a day from %s on".formatted(day, today));
        }
        return new Order(
                id, number, version, leadId, quoteId, OrderState.CONFIRMED, day, placedAt, now, null, null, null);
    }

    /** Notes the day of the delivery, or corrects it. */
    Order deliver(LocalDate day, LocalDate placedOn, LocalDate today) {
        from("delivered", OrderState.CONFIRMED, OrderState.DELIVERED);
        if (day.isBefore(placedOn) || day.isAfter(today)) {
            throw new RefusedException("deliveredOn: must be a day from %s to %s".formatted(placedOn, today));
        }
        return new Order(
                id,
                number,
                version,
                leadId,
                quoteId,
                OrderState.DELIVERED,
                dueOn,
                placedAt,
                confirmedAt,
                day,
                null,
                null);
    }

    Order close(int answer, @Nullable String comment) {
        from("rated", OrderState.DELIVERED);
        return new Order(
                id,
                number,
                version,
                leadId,
                quoteId,
                OrderState.CLOSED,
                dueOn,
                placedAt,
                confirmedAt,
                deliveredOn,
                answer,
                comment);
    }

    /** Whether it was delivered after the promised day. */
    public boolean isLate() {
        return dueOn != null && deliveredOn != null && deliveredOn.isAfter(dueOn);
    }

    private void from(String verb, OrderState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new RefusedException("Order %s cannot be %s: it is %s".formatted(number, verb, Words.within(state)));
        }
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Order " + id;
    }
}
