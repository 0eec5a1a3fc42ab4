package dev.baton.closing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a quote offers: its priced lines in one currency, and when the customer pays. Equal offers cost the same. */
record Offer(List<QuoteLine> lines, PaymentTerms terms, CurrencyUnit currency) {

    Offer {
        lines = List.copyOf(lines);
    }

    Money total() {
        return lines.stream()
                .map(line -> Money.of(currency, line.lineTotal(), RoundingMode.UNNECESSARY))
                .reduce(Money.zero(currency), Money::plus);
    }

    BigDecimal highestDiscount() {
        return lines.stream().map(QuoteLine::discountPercent).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
