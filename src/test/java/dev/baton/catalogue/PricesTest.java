package dev.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PricesTest {

    @Test
    void aPriceHasItsCurrencyThousandsAndMinorUnits() {
        assertThat(Prices.text(Money.parse("EUR 14400"))).isEqualTo("EUR 14,400.00");
        assertThat(Prices.text(Money.parse("JPY 1200000"))).isEqualTo("JPY 1,200,000");
    }

    @Test
    void aDiscountHasNoNeedlessDigits() {
        assertThat(Prices.percent(new BigDecimal("25.00"))).isEqualTo("25 %");
        assertThat(Prices.percent(new BigDecimal("12.50"))).isEqualTo("12.5 %");
    }
}
