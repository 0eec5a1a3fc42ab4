package dev.baton.rehearsal;

import dev.baton.lead.Stage;
import dev.baton.lifecycle.Facts;
import dev.baton.lifecycle.LeadFacts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads of a period in the order in which they were captured, read a page at a time and never held. */
@Component
public class PastLeads {

    private static final int PAGE = 500;

    private static final String DECIDED = " and l.stage in ('WON', 'LOST')";

    private static final String PERIOD = " where l.captured_at >= ? and l.captured_at < ?";

    // the last score before marketing let it go: later ones know what a seller found out
    private static final String SCORED = """
            lead l left join score s on s.id = (
                select max(t.id) from score t
                where t.lead_id = l.id and (l.qualified_at is null or t.scored_at <= l.qualified_at))""";

    private static final String KNOWN = " and (s.facts is not null or s.id is null and l.stage in ('WON', 'LOST'))";

    private static final String SELECT = """
            select l.id, l.number, l.stage, l.captured_at, l.assigned_at, l.accepted_at, s.id as score_id, s.facts
            from %s where l.captured_at < :end and (l.captured_at, l.id) > (:after, :afterId)%s
            order by l.captured_at, l.id fetch first :most rows only""";

    private final JdbcClient database;
    private final LeadFacts facts;

    PastLeads(JdbcClient database, LeadFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    /** How many were captured in the period, at the most {@code most}. */
    public int count(Period period, boolean decided, int most) {
        return database.sql("select count(*) from (select 1 from lead l" + PERIOD + (decided ? DECIDED : "")
                        + " fetch first ? rows only) found")
                .params(period.begin(), period.end(), most)
                .query(Integer.class)
                .single();
    }

    /** How many of them {@link #read} shows: of the others nobody kept what was known then. */
    public long countKnown(Period period, boolean decided) {
        return database.sql("select count(*) from " + SCORED + PERIOD + (decided ? DECIDED : "") + KNOWN)
                .params(period.begin(), period.end())
                .query(Long.class)
                .single();
    }

    /**
     * Shows each lead of the period to the reader.
     *
     * @param decided only those that were won or lost
     * @return how many were left out, because they were not scored or nobody kept what was known then
     */
    public int read(Period period, boolean decided, Consumer<PastLead> reader) {
        int leftOut = 0;
        OffsetDateTime after = period.begin();
        long afterId = Long.MIN_VALUE;
        List<Row> page;
        do {
            page = page(period, decided, after, afterId);
            List<PastLead> known = known(page);
            known.forEach(reader);
            leftOut += page.size() - known.size();
            if (!page.isEmpty()) {
                after = page.get(page.size() - 1).capturedAt();
                afterId = page.get(page.size() - 1).id();
            }
        } while (page.size() == PAGE);
        return leftOut;
    }

    private List<Row> page(Period period, boolean decided, OffsetDateTime after, long afterId) {
        return database.sql(SELECT.formatted(SCORED, decided ? DECIDED : ""))
                .param("end", period.end())
                .param("after", after)
                .param("afterId", afterId)
                .param("most", PAGE)
                .query(Row.MAPPER)
                .list();
    }

    private List<PastLead> known(List<Row> page) {
        List<Long> neverScored =
                page.stream().filter(Row::wasNeverScored).map(Row::id).toList();
        Map<Long, Facts> asCaptured = neverScored.isEmpty() ? Map.of() : facts.ofPast(neverScored);
        List<PastLead> leads = new ArrayList<>(page.size());
        for (Row row : page) {
            Facts known = row.facts() == null ? asCaptured.get(row.id()) : facts.read(row.facts());
            if (known != null) {
                leads.add(new PastLead(row.number(), row.stage(), row.offered(), row.accepted(), known));
            }
        }
        return leads;
    }

    /** @param scored whether it has a score, if only one from before facts were kept */
    private record Row(
            long id,
            String number,
            Stage stage,
            OffsetDateTime capturedAt,
            boolean offered,
            boolean accepted,
            boolean scored,
            @Nullable String facts) {

        static final RowMapper<Row> MAPPER = (row, index) -> new Row(
                row.getLong("id"),
                row.getString("number"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("captured_at", OffsetDateTime.class),
                row.getObject("assigned_at") != null,
                row.getObject("accepted_at") != null,
                row.getObject("score_id") != null,
                row.getString("facts"));

        /** Imported with its end: what is known of it is what it was imported with. */
        boolean wasNeverScored() {
            return !scored && (stage == Stage.WON || stage == Stage.LOST);
        }
    }
}
