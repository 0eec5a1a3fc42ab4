package dev.baton.lifecycle;

import dev.baton.platform.AtHand;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tables were told in this transaction, so that a score is kept with exactly that and nothing is read twice. */
@Component
class FactsAtHand {

    private final AtHand<About, Map<String, Object>> facts = new AtHand<>();

    private record About(String root, long lead) {}

    Map<String, Object> keep(String root, long lead, Map<String, Object> told) {
        facts.map().put(new About(root, lead), told);
        return told;
    }

    @Nullable
    Map<String, Object> get(String root, long lead) {
        return facts.map().get(new About(root, lead));
    }
}
