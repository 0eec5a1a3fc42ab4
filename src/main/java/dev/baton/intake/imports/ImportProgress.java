package dev.baton.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How far an import is: rowsRead = created + merged + rejected, at every moment. */
public record ImportProgress(
        @Schema(example = "7") long id,
        @Schema(example = "leads.csv") String fileName,
        ImportState state,

        @Schema(description = "Records read, without the header", example = "5541")
        long rowsRead,

        @Schema(description = "New leads", example = "5300") long created,

        @Schema(description = "Inquiries added to a running lead", example = "200")
        long merged,

        @Schema(description = "Rows with a reason in the list of rejected rows", example = "41")
        long rejected,

        @Schema(description = "While a worker was at it", example = "120.5")
        double rowsPerSecond,

        @Schema(description = "Estimated by lines; absent before the first batch and after a failure", example = "12")
        @Nullable
        Long secondsLeft,

        @Schema(description = "Why it failed") @Nullable String error,
        @Schema(example = "marketer") String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    private static final double MILLIS = 1000.0;

    static ImportProgress of(ImportJob job) {
        return new ImportProgress(
                job.id(),
                job.fileName(),
                job.state(),
                job.rowsRead(),
                job.created(),
                job.merged(),
                job.rejected(),
                job.workMillis() == 0 ? 0 : Math.round(job.rowsRead() * MILLIS * 10 / job.workMillis()) / 10.0,
                secondsLeft(job),
                job.error(),
                job.requestedBy(),
                job.requestedAt().toInstant(),
                instant(job.startedAt()),
                instant(job.finishedAt()));
    }

    private static @Nullable Long secondsLeft(ImportJob job) {
        if (job.state() == ImportState.DONE) {
            return 0L;
        }
        if (job.state() == ImportState.FAILED || job.linesRead() == 0) {
            return null;
        }
        double millisPerLine = (double) job.workMillis() / job.linesRead();
        long linesLeft = Math.max(0, job.linesTotal() - job.linesRead());
        return (long) Math.ceil(linesLeft * millisPerLine / MILLIS);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
