package dev.baton.catalogue;

import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;

/** Money and discounts as people read them. */
public final class Prices {

    private Prices() {}

    /** With code and thousands: {@code EUR 14,400.00}. */
    public static String text(Money money) {
        String amount = String.format(Locale.ROOT, "%,." + money.getScale() + "f", money.getAmount());
        return money.getCurrencyUnit().getCode() + " " + amount;
    }

    /** A discount, without needless digits: {@code 12.5 %}. */
    public static String percent(BigDecimal discount) {
        return discount.stripTrailingZeros().toPlainString() + " %";
    }
}
