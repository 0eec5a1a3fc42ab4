package dev.baton.insight;

import dev.baton.access.LeadAccess;
import dev.baton.access.LeadAccess.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of leads, a page at a time, of those the current user may see. */
@Service
public class LeadLists {

    // named like the fields: a name that has to be guessed costs an exception in the driver for each row
    private static final String SELECT = """
            select id, number, stage, work_status as workStatus, company, first_name as firstName,
                   last_name as lastName, email, source, campaign, grade, score, team_code as team, owner,
                   recycle_count as recycleCount, captured_at as capturedAt, updated_at as updatedAt
            from lead""";

    private final JdbcClient jdbc;
    private final LeadAccess access;

    LeadLists(JdbcClient jdbc, LeadAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The page after the cursor, or the first one. */
    public LeadPage page(LeadFilter filter, LeadSort sort, @Nullable String cursor, int size) {
        filter.checkServes(sort);
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        filter.addTo(conditions, values);
        addScope(access.scope(), conditions, values);
        addCursor(sort, cursor, conditions, values);
        values.put("most", size + 1);
        List<Row> rows = jdbc.sql(SELECT + where(conditions) + " order by " + sort.sql + " limit :most")
                .params(values)
                .query(Row.MAPPER)
                .list();
        return toPage(rows, size);
    }

    private static LeadPage toPage(List<Row> rows, int size) {
        List<Row> page = rows.subList(0, Math.min(size, rows.size()));
        String next = rows.size() > size ? page.get(size - 1).cursor().write() : null;
        return new LeadPage(page.stream().map(Row::line).toList(), next);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void addScope(Scope scope, List<String> conditions, Map<String, Object> values) {
        if (scope.all()) {
            return;
        }
        List<String> either = new ArrayList<>();
        if (!scope.teams().isEmpty()) {
            either.add("team_code in (:teams)");
            values.put("teams", scope.teams());
        }
        if (!scope.stages().isEmpty()) {
            either.add("stage in (:stages)");
            values.put("stages", scope.stages().stream().map(Enum::name).toList());
        }
        conditions.add(either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")");
    }

    private static void addCursor(
            LeadSort sort, @Nullable String cursor, List<String> conditions, Map<String, Object> values) {
        if (cursor == null) {
            return;
        }
        Cursor last = Cursor.read(cursor);
        values.put("lastId", last.id());
        switch (sort) {
            case NEWEST -> conditions.add("id < :lastId");
            case OLDEST -> conditions.add("id > :lastId");
            case SCORE -> {
                conditions.add("(score, id) < (:lastScore, :lastId)");
                values.put("lastScore", last.score());
            }
        }
    }

    private record Row(long id, LeadLine line) {

        private static final RowMapper<LeadLine> LINE = new DataClassRowMapper<>(LeadLine.class);
        static final RowMapper<Row> MAPPER = (row, index) -> new Row(row.getLong("id"), LINE.mapRow(row, index));

        Cursor cursor() {
            return new Cursor(line.score(), id);
        }
    }
}
