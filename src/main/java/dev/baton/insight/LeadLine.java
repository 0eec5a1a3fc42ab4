package dev.baton.insight;

import dev.baton.lead.Stage;
import dev.baton.lead.WorkStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One lead in a list; times are UTC. */
public record LeadLine(
        String number,
        Stage stage,
        WorkStatus workStatus,
        @Nullable String company,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        String source,
        @Nullable String campaign,
        @Nullable String grade,
        int score,
        @Nullable String team,
        String owner,
        int recycleCount,
        Instant capturedAt,
        Instant updatedAt) {}
