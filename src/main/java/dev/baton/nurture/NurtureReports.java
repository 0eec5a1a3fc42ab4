package dev.baton.nurture;

import dev.baton.lead.RefusedException;
import dev.baton.nurture.NurtureReport.Comparison;
import dev.baton.nurture.NurtureReport.Line;
import dev.baton.nurture.NurtureReport.Planned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what nurture mails did, by program, step, variant and segment. */
@Service
public class NurtureReports {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_DAYS = 366;
    private static final int MOST_LINES = 1_000;

    private static final String COUNT = """
            select program, step, variant, segment, content, count(*) as due,
                   count(sent_at) as sent, count(case when state = 'WITHHELD' then 1 end) as withheld,
                   count(opened_at) as opened, count(clicked_at) as clicked, count(answered_at) as answered,
                   count(unsubscribed_at) as unsubscribed, count(bounced_at) as bounced, count(mql_at) as mqls,
                   max(due_at) as last_due
            from nurture_mail where due_at >= ? and due_at < ?
            group by program, step, variant, segment, content
            order by program, step, variant, segment, content limit ?""";

    private static final String PLANNED = """
            select program, step, segment, count(*) as mails, min(due_at) as first_due, max(due_at) as last_due
            from nurture_mail where due_at >= ? and state = 'PLANNED'
            group by program, step, segment order by first_due, program, step, segment limit ?""";

    private final JdbcClient database;
    private final VariantTest test;

    NurtureReports(JdbcClient database, VariantTest test) {
        this.database = database;
        this.test = test;
    }

    /**
     * The report of the days from the first to the last, both included.
     *
     * @throws RefusedException when they are in the wrong order or too many
     */
    @Transactional(readOnly = true)
    public NurtureReport of(LocalDate from, LocalDate to) {
        check(from, to);
        List<Line> lines = database.sql(COUNT)
                .params(
                        from.atStartOfDay().atOffset(ZoneOffset.UTC),
                        to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC),
                        MOST_LINES)
                .query(NurtureReports::line)
                .list();
        return new NurtureReport(from, to, lines, comparisons(lines), planned(to.plusDays(1)));
    }

    /** A mail that is planned has no variant that could be better yet. */
    private List<Planned> planned(LocalDate from) {
        return database.sql(PLANNED)
                .params(from.atStartOfDay().atOffset(ZoneOffset.UTC), MOST_LINES)
                .query((row, index) -> new Planned(
                        row.getString("program"),
                        row.getString("step"),
                        row.getString("segment"),
                        row.getLong("mails"),
                        row.getObject("first_due", OffsetDateTime.class).toInstant(),
                        row.getObject("last_due", OffsetDateTime.class).toInstant()))
                .list();
    }

    static void check(LocalDate from, LocalDate to) {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new RefusedException("from, to: must be in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        if (from.isAfter(to)) {
            throw new RefusedException("from: must not be after to");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new RefusedException("from, to: must be no more than %d days".formatted(MOST_DAYS));
        }
    }

    private List<Comparison> comparisons(List<Line> lines) {
        Map<List<String>, List<Line>> steps = new LinkedHashMap<>();
        lines.forEach(line -> steps.computeIfAbsent(List.of(line.program(), line.step()), step -> new ArrayList<>())
                .add(line));
        return steps.values().stream()
                .filter(step -> step.stream().map(Line::variant).distinct().count() > 1)
                .map(test::compare)
                .toList();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getString("program"),
                row.getString("step"),
                Variant.valueOf(row.getString("variant")),
                row.getString("segment"),
                row.getString("content"),
                row.getLong("due"),
                row.getLong("sent"),
                row.getLong("withheld"),
                row.getLong("opened"),
                row.getLong("clicked"),
                row.getLong("answered"),
                row.getLong("unsubscribed"),
                row.getLong("bounced"),
                row.getLong("mqls"),
                row.getObject("last_due", OffsetDateTime.class).toInstant());
    }
}
