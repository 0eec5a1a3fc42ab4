package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A company; one row however often and however spelt its people ask. */
@Table("account")
record Account(
        @Id @Nullable Long id,
        String name,
        String nameKey,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String country,
        Instant createdAt) {
    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Account " + id;
    }
}
