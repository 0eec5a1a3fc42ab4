package dev.baton.intake.imports;

import dev.baton.platform.housekeeping.Expiring;
import dev.baton.platform.housekeeping.RetentionProperties;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports that were over long ago: their rejected rows first, then what is known of them. */
@Component
class OldImports implements Expiring {

    private static final String OVER = "state in ('DONE', 'FAILED') and finished_at < ?";

    private final JdbcClient database;
    private final RetentionProperties retention;

    OldImports(JdbcClient database, RetentionProperties retention) {
        this.database = database;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "Imports and their rejected rows";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        OffsetDateTime before = now.minus(retention.imports()).atOffset(ZoneOffset.UTC);
        int rows = database.sql("delete from import_rejection where (import_id, line_number) in"
                        + " (select r.import_id, r.line_number from import_rejection r where r.import_id in"
                        + " (select id from import_job where " + OVER + ") fetch first ? rows only)")
                .params(before, most)
                .update();
        if (rows == most) {
            return rows;
        }
        int jobs = database.sql("delete from import_job where " + OVER
                        + " and not exists (select 1 from import_rejection r where r.import_id = import_job.id)"
                        + " and not exists (select 1 from import_chunk c where c.import_id = import_job.id)")
                .param(before)
                .update();
        return Math.min(rows + jobs, most - 1);
    }
}
