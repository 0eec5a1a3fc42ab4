package dev.baton.closing;

import dev.baton.catalogue.Catalogue;
import dev.baton.catalogue.Prices;
import dev.baton.catalogue.Product;
import dev.baton.lead.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Prices what a seller wants to offer, and refuses what the catalogue does not allow. */
@Component
class Pricing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;

    Pricing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The offer at the list prices of today.
     *
     * @throws RefusedException naming the line and the floor price, when a line is below it
     */
    Offer price(List<LineRequest> requests, PaymentTerms terms) {
        if (requests.isEmpty()) {
            throw new RefusedException("lines: a quote needs at least one product");
        }
        CurrencyUnit currency = product(1, requests.get(0)).list().getCurrencyUnit();
        List<QuoteLine> lines = new ArrayList<>();
        for (LineRequest request : requests) {
            lines.add(line(lines.size() + 1, request, currency));
        }
        return new Offer(lines, terms, currency);
    }

    private QuoteLine line(int position, LineRequest request, CurrencyUnit currency) {
        Product product = product(position, request);
        if (!product.list().getCurrencyUnit().equals(currency)) {
            throw new RefusedException("Line %d (%s) is priced in %s, the first line in %s: write a second quote"
                    .formatted(position, product.name(), product.currency(), currency));
        }
        BigDecimal share = HUNDRED.subtract(request.discountPercent()).divide(HUNDRED);
        refuseBelowFloor(position, product, share);
        Money total = product.list()
                .multipliedBy(share.multiply(BigDecimal.valueOf(request.quantity())), RoundingMode.HALF_UP);
        return new QuoteLine(
                product.code(), request.quantity(), product.listPrice(), request.discountPercent(), total.getAmount());
    }

    private Product product(int position, LineRequest request) {
        return catalogue
                .find(request.product())
                .orElseThrow(() -> new RefusedException(
                        "Line %d: %s is not in the catalogue".formatted(position, request.product())));
    }

    private static void refuseBelowFloor(int position, Product product, BigDecimal share) {
        BigDecimal unitPrice = product.listPrice().multiply(share);
        if (unitPrice.compareTo(product.floorPrice()) < 0) {
            throw new RefusedException("Line %d (%s): %s for one is below the floor price of %s"
                    .formatted(
                            position,
                            product.name(),
                            Prices.text(Money.of(product.floor().getCurrencyUnit(), unitPrice, RoundingMode.HALF_UP)),
                            Prices.text(product.floor())));
        }
    }
}
