package dev.baton.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A seller as the rotation sees them. */
@Table("rep")
record Rep(
        @Id String userId,
        String teamCode,
        int weight,
        boolean active,
        long assignedCount,
        @Nullable Instant lastAssignedAt) {}
