package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One line of a lead's timeline; {@code actor} is a user id, or {@code system}. */
@Table("interaction")
public record Interaction(
        @Id @Nullable Long id,
        long leadId,
        Instant at,
        InteractionKind kind,
        Channel channel,
        String summary,
        String actor) {

    /** The actor of what the system did by itself. */
    public static final String SYSTEM = "system";
}
