package dev.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductTest {

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void theFloorIsNeverAboveTheListPrice() {
        assertThat(faults(product("100", "100", "EUR"))).isEmpty();

        assertThat(faults(product("100", "100.01", "EUR"))).containsExactly("floorPrice: must not be above listPrice");
    }

    @Test
    void aPriceHasNoSmallerPartThanItsCurrency() {
        assertThat(faults(product("100", "80", "JPY"))).isEmpty();

        assertThat(faults(product("100.50", "80", "JPY"))).hasSize(1);
    }

    @Test
    void aCurrencyExists() {
        assertThat(faults(product("100", "80", "EUX"))).hasSize(1);
    }

    private List<String> faults(Product product) {
        return validator.validate(product).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private static Product product(String list, String floor, String currency) {
        return new Product("TEAM", "Team plan", "SMALL", new BigDecimal(list), new BigDecimal(floor), currency, "Fast");
    }
}
