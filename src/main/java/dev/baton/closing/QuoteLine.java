package dev.baton.closing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.data.relational.core.mapping.Table;

/** One product of a quote; amounts are in the quote's currency, the total is rounded to its minor unit. */
@Table("quote_line")
public record QuoteLine(
        String productCode, int quantity, BigDecimal listPrice, BigDecimal discountPercent, BigDecimal lineTotal) {

    /** The scale of the tables, so that a line read back equals the line that was written. */
    private static final int SCALE = 2;

    public QuoteLine {
        listPrice = listPrice.setScale(SCALE, RoundingMode.UNNECESSARY);
        discountPercent = discountPercent.setScale(SCALE, RoundingMode.UNNECESSARY);
        lineTotal = lineTotal.setScale(SCALE, RoundingMode.UNNECESSARY);
    }
}
