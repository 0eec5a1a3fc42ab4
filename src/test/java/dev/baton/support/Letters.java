package dev.baton.support;

import dev.baton.lead.LeadNumber;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxMessage;

/** Finds a letter by what it is for. */
public final class Letters {

    private static final int MANY = 1_000;

    private Letters() {}

    public static OutboxMessage of(Outbox outbox, LeadNumber lead, String step) {
        return outbox.page(null, Long.MAX_VALUE, MANY).stream()
                .filter(letter -> lead.value().equals(letter.leadNumber())
                        && letter.step().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
