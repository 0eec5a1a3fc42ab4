package dev.baton.nurture;

import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The periods for which somebody asked for a report in Tasklist. */
@Service
@Transactional
public class ReportRequests {

    private static final int DAYS_AS_A_RULE = 89;

    private final JdbcClient database;
    private final Clock clock;

    ReportRequests(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** From the first to the last day, both included. */
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * Keeps the question; without days it is about the last three months.
     *
     * @return its id
     * @throws RefusedException when the days make no period
     */
    public long ask(@Nullable LocalDate from, @Nullable LocalDate to, String by) {
        LocalDate last = to != null ? to : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = from != null ? from : last.minusDays(DAYS_AS_A_RULE);
        NurtureReports.check(first, last);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into nurture_report (from_day, to_day, asked_by, asked_at) values (?, ?, ?, ?)")
                .params(first, last, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    @Transactional(readOnly = true)
    public Period of(long id) {
        return database.sql("select from_day, to_day from nurture_report where id = ?")
                .param(id)
                .query((row, index) -> new Period(
                        row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)))
                .single();
    }
}
