package dev.baton.closing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** What a seller wants to offer: a product of the catalogue, how many, at which discount on the list price. */
public record LineRequest(
        @NotBlank String product,
        @NotNull @Min(1) @Max(5000) Integer quantity,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal discountPercent) {}
