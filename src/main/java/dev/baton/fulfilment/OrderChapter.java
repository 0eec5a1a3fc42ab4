package dev.baton.fulfilment;

import dev.baton.lead.LeadId;
import dev.baton.lifecycle.StoryChapter;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of the order. */
@Component
class OrderChapter implements StoryChapter {

    private final Orders orders;

    OrderChapter(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        story.put("order", orders.latest(lead.value()).map(OrderChapter::of).orElse(Map.of()));
    }

    private static Map<String, Object> of(Order order) {
        return Map.of(
                "number", order.number(),
                "state", order.state().name(),
                "dueOn", text(order.dueOn()),
                "deliveredOn", text(order.deliveredOn()));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
