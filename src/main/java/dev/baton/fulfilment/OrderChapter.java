package dev.baton.fulfilment;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import java.util.Map;
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
                "state", Words.of(order.state()),
                "dueOn", Words.day(order.dueOn()),
                "deliveredOn", Words.day(order.deliveredOn()));
    }
}
