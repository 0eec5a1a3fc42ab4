package dev.baton.assignment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A seller as their manager sees them.
 *
 * @param assigned how many leads they got by a turn or by name
 */
public record Seller(
        String user,
        boolean active,
        int weight,
        @Nullable Integer maxOpenLeads,
        int openLeads,
        boolean absent,
        @Nullable Instant absentUntil,
        long assigned,
        @Nullable Instant lastAssignedAt,
        Set<String> skills,
        Set<String> languages) {}
