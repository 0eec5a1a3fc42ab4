package dev.baton.engagement;

import dev.baton.catalogue.Catalogue;
import dev.baton.catalogue.Prices;
import dev.baton.catalogue.Product;
import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the seller found out. */
@Component
class DiscoveryChapter implements StoryChapter {

    private final Discoveries discoveries;
    private final Catalogue catalogue;

    DiscoveryChapter(Discoveries discoveries, Catalogue catalogue) {
        this.discoveries = discoveries;
        this.catalogue = catalogue;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        story.put(
                "discovery", discoveries.latest(lead.value()).map(this::summary).orElse(Map.of()));
    }

    private Map<String, Object> summary(Discovery found) {
        Optional<Product> product = Optional.ofNullable(found.productCode()).flatMap(catalogue::find);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("finding", Words.of(found.finding()));
        summary.put("budget", Words.of(found.budget()));
        summary.put("authority", Words.of(found.authority()));
        summary.put("need", found.need());
        summary.put("timeline", Words.of(found.timeline()));
        summary.put("product", product.map(Product::name).orElse(text(found.productCode())));
        summary.put("value", product.map(known -> value(found, known)).orElse(text(found.valueAmount())));
        summary.put("closeOn", Words.day(found.closeOn()));
        summary.put("gap", text(found.gap()));
        return summary;
    }

    private static String value(Discovery found, Product product) {
        return Optional.ofNullable(found.valueAmount())
                .map(amount -> Money.of(CurrencyUnit.of(product.currency()), amount, RoundingMode.HALF_UP))
                .map(Prices::text)
                .orElse("");
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
