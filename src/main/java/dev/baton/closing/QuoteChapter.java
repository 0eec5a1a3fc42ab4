package dev.baton.closing;

import dev.baton.catalogue.Catalogue;
import dev.baton.catalogue.Prices;
import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import dev.baton.platform.People;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What is offered, and what the approvers said about it. */
@Component
class QuoteChapter implements StoryChapter {

    private final QuoteDesk quotes;
    private final Catalogue catalogue;
    private final People people;

    QuoteChapter(QuoteDesk quotes, Catalogue catalogue, People people) {
        this.quotes = quotes;
        this.catalogue = catalogue;
        this.people = people;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        story.put("quote", quotes.latest(lead).map(this::of).orElse(Map.of()));
    }

    private Map<String, Object> of(Quote quote) {
        CurrencyUnit currency = quote.total().getCurrencyUnit();
        return Map.of(
                "number", quote.number(),
                "state", Words.of(quote.state()),
                "total", Prices.text(quote.total()),
                "highestDiscount", Prices.percent(quote.highestDiscount()),
                "paymentTerms", Words.of(quote.paymentTerms()),
                "requestedBy", people.nameOf(quote.requestedBy()),
                "comment", Objects.requireNonNullElse(quote.approval().comment(), ""),
                "lines",
                        quote.lines().stream().map(line -> line(line, currency)).toList());
    }

    private Map<String, Object> line(QuoteLine line, CurrencyUnit currency) {
        return Map.of(
                "product", catalogue.nameOf(line.productCode()),
                "quantity", line.quantity(),
                "listPrice", price(line.listPrice(), currency),
                "discountPercent", Prices.percent(line.discountPercent()),
                "lineTotal", price(line.lineTotal(), currency));
    }

    private static String price(BigDecimal amount, CurrencyUnit currency) {
        return Prices.text(Money.of(currency, amount, RoundingMode.UNNECESSARY));
    }
}
