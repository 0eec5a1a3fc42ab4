package dev.baton.lifecycle;

import dev.baton.platform.AtHand;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What tables decided in this transaction: the step after them keeps which decision its result comes from. */
@Component
class DecisionsAtHand {

    private final AtHand<Made, DecisionRecord> decisions = new AtHand<>();

    private record Made(long lead, String decision) {}

    void keep(DecisionRecord made) {
        if (made.leadId() != null) {
            decisions.map().put(new Made(made.leadId(), made.decision()), made);
        }
    }

    /** The newest of that table about that lead, if this transaction made one. */
    Optional<DecisionRecord> latest(long lead, String decision) {
        return Optional.ofNullable(decisions.map().get(new Made(lead, decision)));
    }
}
