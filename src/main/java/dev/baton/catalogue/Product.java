package dev.baton.catalogue;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One thing that is for sale; both prices are for one unit, in the product's currency (ISO 4217). */
@Table("product")
public record Product(
        @Id @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 40) String segment,

        @NotNull @Positive @Digits(integer = 7, fraction = 2)
        BigDecimal listPrice,

        @NotNull @PositiveOrZero @Digits(integer = 7, fraction = 2)
        BigDecimal floorPrice,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotBlank @Size(max = 1000) String sellingPoint) {

    /** The price before any discount. */
    public Money list() {
        return Money.of(CurrencyUnit.of(currency), listPrice, RoundingMode.UNNECESSARY);
    }

    /** The price below which it is never sold. */
    public Money floor() {
        return Money.of(CurrencyUnit.of(currency), floorPrice, RoundingMode.UNNECESSARY);
    }

    @AssertTrue(message = "floorPrice: must not be above listPrice")
    boolean isValidFloor() {
        return listPrice == null || floorPrice == null || floorPrice.compareTo(listPrice) <= 0;
    }

    @AssertTrue(message = "currency: must be an ISO 4217 code that has the minor units of both prices")
    boolean isValidCurrency() {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(known -> known.getCode().equals(currency))
                .anyMatch(known -> fits(listPrice, known) && fits(floorPrice, known));
    }

    private static boolean fits(BigDecimal price, CurrencyUnit unit) {
        return price == null || price.stripTrailingZeros().scale() <= unit.getDecimalPlaces();
    }
}
