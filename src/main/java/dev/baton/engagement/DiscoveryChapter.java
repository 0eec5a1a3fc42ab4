package dev.baton.engagement;

import dev.baton.lead.LeadId;
import dev.baton.lifecycle.StoryChapter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the seller found out. */
@Component
class DiscoveryChapter implements StoryChapter {

    private final Discoveries discoveries;

    DiscoveryChapter(Discoveries discoveries) {
        this.discoveries = discoveries;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        story.put(
                "discovery",
                discoveries.latest(lead.value()).map(DiscoveryChapter::summary).orElse(Map.of()));
    }

    private static Map<String, Object> summary(Discovery found) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("finding", found.finding().name());
        summary.put("budget", found.budget().name());
        summary.put("authority", found.authority().name());
        summary.put("need", found.need());
        summary.put("timeline", found.timeline().name());
        summary.put("product", text(found.productCode()));
        summary.put("value", text(found.valueAmount()));
        summary.put("closeOn", text(found.closeOn()));
        summary.put("gap", text(found.gap()));
        return summary;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
