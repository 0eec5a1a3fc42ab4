package dev.baton.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Order placed = Order.place(1, "O-2026-000001", 7, 3, NOW);

    @Test
    void aPromiseIsNeverForAPastDay() {
        assertThat(placed.confirm(TODAY, NOW, TODAY).dueOn()).isEqualTo(TODAY);

        assertThatThrownBy(() -> placed.confirm(TODAY.minusDays(1), NOW, TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is past");
    }

    @Test
    void nothingIsDeliveredInTheFutureOrBeforeItWasOrdered() {
        Order confirmed = placed.confirm(TODAY, NOW, TODAY);

        assertThatThrownBy(() -> confirmed.deliver(TODAY.plusDays(1), TODAY, TODAY))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> confirmed.deliver(TODAY.minusDays(1), TODAY, TODAY))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void lateIsAfterThePromisedDay() {
        Order confirmed = placed.confirm(TODAY, NOW, TODAY);

        assertThat(confirmed.deliver(TODAY, TODAY, TODAY).isLate()).isFalse();
        assertThat(confirmed
                        .deliver(TODAY.plusDays(1), TODAY, TODAY.plusDays(1))
                        .isLate())
                .isTrue();
    }

    @Test
    void anOrderIsConfirmedDeliveredAndRatedInThisOrder() {
        assertThatThrownBy(() -> placed.deliver(TODAY, TODAY, TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Order O-2026-000001 cannot be delivered: it is placed");
        assertThatThrownBy(() -> placed.confirm(TODAY, NOW, TODAY).close(5, null))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aStepThatIsDoneAgainCorrectsItAndTakesNothingBack() {
        Order promised = placed.confirm(TODAY, NOW, TODAY).confirm(TODAY.plusDays(1), NOW, TODAY);
        assertThat(promised.dueOn()).isEqualTo(TODAY.plusDays(1));

        Order delivered = promised.deliver(TODAY, TODAY, TODAY);
        assertThat(delivered.confirm(TODAY.plusDays(9), NOW, TODAY)).isEqualTo(delivered);
        assertThat(delivered
                        .deliver(TODAY.plusDays(1), TODAY, TODAY.plusDays(1))
                        .deliveredOn())
                .isEqualTo(TODAY.plusDays(1));

        assertThatThrownBy(() -> delivered.close(5, null).deliver(TODAY, TODAY, TODAY))
                .isInstanceOf(RefusedException.class);
    }
}
