package dev.baton.closing;

import dev.baton.lead.LeadId;
import dev.baton.lifecycle.StoryChapter;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is offered, and what the approvers said about it. */
@Component
class QuoteChapter implements StoryChapter {

    private final QuoteDesk quotes;

    QuoteChapter(QuoteDesk quotes) {
        this.quotes = quotes;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        story.put("quote", quotes.latest(lead).map(QuoteChapter::of).orElse(Map.of()));
    }

    private static Map<String, Object> of(Quote quote) {
        return Map.of(
                "number", quote.number(),
                "state", quote.state().name(),
                "total", quote.total().getAmount(),
                "currency", quote.total().getCurrencyUnit().getCode(),
                "highestDiscount", quote.highestDiscount(),
                "paymentTerms", quote.paymentTerms().name(),
                "requestedBy", quote.requestedBy(),
                "comment", Objects.requireNonNullElse(quote.approval().comment(), ""),
                "lines", quote.lines().stream().map(QuoteChapter::line).toList());
    }

    private static Map<String, Object> line(QuoteLine line) {
        return Map.of(
                "product", line.productCode(),
                "quantity", line.quantity(),
                "listPrice", line.listPrice(),
                "discountPercent", line.discountPercent(),
                "lineTotal", line.lineTotal());
    }
}
