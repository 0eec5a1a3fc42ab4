package dev.baton.intake.imports;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An import as its row says; lines are physical lines, work is the time in which a worker was at it. */
record ImportJob(
        long id,
        String fileName,
        String mapping,
        ImportState state,
        long linesTotal,
        long linesRead,
        long rowsRead,
        long created,
        long merged,
        long rejected,
        long workMillis,
        @Nullable String error,
        String requestedBy,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt) {}
