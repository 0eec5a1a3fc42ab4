package dev.baton.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a lead, and how it came to them.
 *
 * @param reason one sentence for people
 * @param decision the id of the decision that said who may
 */
record Choice(
        String team,
        String seller,
        String rung,
        String reason,
        @Nullable Long decision,
        List<Step> steps) {

    /** The rung of the queue that takes what nobody else can. */
    static final String QUEUE = "QUEUE";

    /** The rung of what the owner of the queue gave to a seller. */
    static final String BY_HAND = "BY_HAND";
}
