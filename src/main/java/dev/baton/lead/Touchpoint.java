package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One inquiry of a lead and what brought it: what a deal is told back to later. */
@Table("touchpoint")
public record Touchpoint(
        @Id @Nullable Long id,
        long leadId,
        Instant at,
        Channel channel,
        @Nullable String campaign,
        @Embedded.Empty Visit visit) {

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Touchpoint " + id;
    }
}
