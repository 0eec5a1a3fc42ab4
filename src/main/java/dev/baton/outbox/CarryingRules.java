package dev.baton.outbox;

import dev.baton.lead.Words;
import dev.baton.outbox.CarryingRule.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks once more whether a letter to somebody outside may go: much can have happened since it was written. The address is
 * held until the letter is carried, so that the answer is still true by then: another node counts this letter before it
 * carries the next one, and whoever blocks the address waits.
 */
@Component
class CarryingRules {

    private final BlockedAddresses blocked;
    private final List<CarryingRule> rules;
    private final Clock clock;

    CarryingRules(BlockedAddresses blocked, List<CarryingRule> rules, Clock clock) {
        this.blocked = blocked;
        this.rules = rules;
        this.clock = clock;
    }

    Verdict on(OutboxMessage letter) {
        if (!letter.goesOutside()) {
            return Verdict.GO;
        }
        blocked.hold(letter.recipient());
        boolean mailing = letter.mailing() != null;
        return blocked.of(letter.recipient())
                .filter(block -> block.reason().stops(mailing))
                .map(block -> Verdict.never("The address gets no mail: " + Words.within(block.reason())))
                .orElseGet(() -> mailing ? byRule(letter) : Verdict.GO);
    }

    private Verdict byRule(OutboxMessage letter) {
        Instant now = clock.instant();
        return rules.stream()
                .map(rule -> rule.on(letter, now))
                .filter(verdict -> !verdict.equals(Verdict.GO))
                .findFirst()
                .orElse(Verdict.GO);
    }
}
