package dev.baton.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.baton.catalogue.Catalogue;
import dev.baton.catalogue.Product;
import dev.baton.lead.RefusedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PricingTest {

    private final Catalogue catalogue = mock();
    private final Pricing pricing = new Pricing(catalogue);

    @BeforeEach
    void stock() {
        stock("PLAN", "99.99", "60.00", "EUR");
        stock("SEAT", "0.05", "0.00", "EUR");
        stock("YEN", "1001.00", "1.00", "JPY");
        stock("DOLLAR", "10.00", "1.00", "USD");
    }

    @Test
    void aLineCostsListPriceTimesQuantityLessDiscountRoundedHalfUp() {
        Offer offer = price(line("PLAN", 3, "12.5"));

        assertThat(offer.lines().get(0).lineTotal()).isEqualByComparingTo("262.47");
        assertThat(price(line("SEAT", 1, "10")).total()).isEqualTo(Money.parse("EUR 0.05"));
        assertThat(price(line("SEAT", 1, "10.01")).total()).isEqualTo(Money.parse("EUR 0.04"));
    }

    @Test
    void aCurrencyWithoutMinorUnitIsRoundedToWholeUnits() {
        assertThat(price(line("YEN", 1, "50")).total()).isEqualTo(Money.parse("JPY 501"));
    }

    @Test
    void theTotalIsTheSumOfTheRoundedLines() {
        Offer offer = price(line("PLAN", 1, "0"), line("SEAT", 1, "10"), line("SEAT", 1, "10"));

        assertThat(offer.total()).isEqualTo(Money.parse("EUR 100.09"));
    }

    @Test
    void theHighestDiscountOfAnyLineCounts() {
        assertThat(price(line("PLAN", 1, "5"), line("SEAT", 1, "30")).highestDiscount())
                .isEqualByComparingTo("30");
    }

    @Test
    void theFloorItselfIsAllowed() {
        stock("PLAN", "100.00", "60.00", "EUR");

        assertThat(price(line("PLAN", 2, "40")).total()).isEqualTo(Money.parse("EUR 120.00"));
    }

    @Test
    void belowTheFloorIsRefusedNamingLineAndFloor() {
        stock("PLAN", "100.00", "60.00", "EUR");

        assertThatThrownBy(() -> price(line("SEAT", 1, "0"), line("PLAN", 1, "40.01")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Line 2 (Product PLAN): EUR 59.99 for one is below the floor price of EUR 60.00");
    }

    @Test
    void oneQuoteHasOneCurrency() {
        assertThatThrownBy(() -> price(line("PLAN", 1, "0"), line("DOLLAR", 1, "0")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("USD");
    }

    @Test
    void onlyWhatIsInTheCatalogueIsSold() {
        assertThatThrownBy(() -> price(line("GIFT", 1, "0")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Line 1: GIFT is not in the catalogue");
    }

    @Test
    void aQuoteHasAtLeastOneLine() {
        assertThatThrownBy(this::price).isInstanceOf(RefusedException.class);
    }

    private Offer price(LineRequest... lines) {
        return pricing.price(List.of(lines), PaymentTerms.DAYS_30);
    }

    private static LineRequest line(String product, int quantity, String discount) {
        return new LineRequest(product, quantity, new BigDecimal(discount));
    }

    private void stock(String code, String list, String floor, String currency) {
        given(catalogue.find(code))
                .willReturn(Optional.of(new Product(
                        code,
                        "Product " + code,
                        "SMALL",
                        new BigDecimal(list),
                        new BigDecimal(floor),
                        currency,
                        "Fast")));
    }
}
