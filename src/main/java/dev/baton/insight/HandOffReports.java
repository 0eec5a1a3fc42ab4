package dev.baton.insight;

import dev.baton.insight.HandOffReport.Line;
import dev.baton.lead.RefusedException;
import dev.baton.platform.organisation.Groups;
import dev.baton.platform.security.CurrentUser;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the hand-offs of a period, of those teams whose figures the current user may see. */
@Service
public class HandOffReports {

    private static final int MOST_DAYS = 366;
    private static final int MOST_ROWS = 10_000;
    private static final Set<String> SEE_ALL = Set.of(Groups.MARKETING_LEADS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);

    private static final String DELAYS = """
            select %s as grouped, count(*) filter (where state not in ('TAKEN_OVER', 'CLAIMED')) as offers,
                   count(*) filter (where state = 'ACCEPTED') as accepted,
                   count(*) filter (where state = 'REFUSED') as refused,
                   count(*) filter (where state = 'TAKEN_BACK') as taken_back,
                   count(*) filter (where state = 'RELEASED') as moved_on,
                   count(*) filter (where state = 'TAKEN_OVER') as taken_over,
                   percentile_cont(0.5) within group (order by system_seconds) as system_50,
                   percentile_cont(0.9) within group (order by system_seconds) as system_90,
                   percentile_cont(0.5) within group (order by routing_seconds) as routing_50,
                   percentile_cont(0.9) within group (order by routing_seconds) as routing_90,
                   percentile_cont(0.5) within group (order by notify_seconds) as notify_50,
                   percentile_cont(0.9) within group (order by notify_seconds) as notify_90,
                   percentile_cont(0.5) within group (order by answer_seconds) as answer_50,
                   percentile_cont(0.9) within group (order by answer_seconds) as answer_90,
                   percentile_cont(0.5) within group (order by touch_seconds) as touch_50,
                   percentile_cont(0.9) within group (order by touch_seconds) as touch_90,
                   percentile_cont(0.5) within group (order by touch_working_seconds) as touch_working_50,
                   percentile_cont(0.9) within group (order by touch_working_seconds) as touch_working_90
            from hand_off where assigned_at >= :from and assigned_at < :until%s
            group by grouped order by grouped limit :most""";

    private static final String REFUSALS = """
            select %s as grouped, refusal as counted, count(*) as times
            from hand_off where assigned_at >= :from and assigned_at < :until and state = 'REFUSED'%s
            group by grouped, counted order by grouped, counted limit :most""";

    private static final String BREACHES = """
            select %s as grouped, kind as counted, count(*) as times
            from breach where at >= :from and at < :until%s
            group by grouped, counted order by grouped, counted limit :most""";

    private static final String OF_TEAMS = " and team_code in (:teams)";

    private final JdbcClient database;
    private final CurrentUser user;

    HandOffReports(JdbcClient database, CurrentUser user) {
        this.database = database;
        this.user = user;
    }

    /**
     * The report of the days from the first to the last, both included.
     *
     * @throws RefusedException when they are in the wrong order or too many, or when it is not for this user
     */
    @Transactional(readOnly = true)
    public HandOffReport of(LocalDate from, LocalDate to, GroupBy by) {
        if (by == GroupBy.REP && !seesAll(by) && !user.isIn(Groups.SALES_MANAGERS)) {
            throw new RefusedException("groupBy: marketing reads it by TEAM, CHANNEL or WEEK, not by seller");
        }
        if (from.isAfter(to)) {
            throw new RefusedException("from: must not be after to");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new RefusedException("from, to: must be no more than %d days".formatted(MOST_DAYS));
        }
        Question question = new Question(by, values(from, to, by), seesAll(by) ? "" : OF_TEAMS);
        Map<String, Map<String, Long>> refusals = counts(REFUSALS, question, "assigned_at");
        Map<String, Map<String, Long>> breaches = counts(BREACHES, question, "at");
        Map<String, Line> lines = new TreeMap<>();
        breaches.forEach((group, kinds) -> lines.put(group, Line.withoutOffers(group, kinds)));
        ask(DELAYS, question, "assigned_at")
                .query((row, index) -> new HandOffLine(row).read(refusals, breaches))
                .list()
                .forEach(line -> lines.put(line.group(), line));
        return new HandOffReport(from, to, by, List.copyOf(lines.values()));
    }

    /** Every statement of a report, of all teams and of some. */
    static List<String> statements(GroupBy by) {
        return Stream.of("", OF_TEAMS)
                .flatMap(scope -> Stream.of(
                        DELAYS.formatted(by.sql("assigned_at"), scope),
                        REFUSALS.formatted(by.sql("assigned_at"), scope),
                        BREACHES.formatted(by.sql("at"), scope)))
                .toList();
    }

    private Map<String, Map<String, Long>> counts(String sql, Question question, String time) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        ask(sql, question, time).query(row -> {
            counts.computeIfAbsent(row.getString("grouped"), group -> new TreeMap<>())
                    .put(row.getString("counted"), row.getLong("times"));
        });
        return counts;
    }

    private JdbcClient.StatementSpec ask(String sql, Question question, String time) {
        return database.sql(sql.formatted(question.by().sql(time), question.scope()))
                .params(question.values());
    }

    private Map<String, Object> values(LocalDate from, LocalDate to, GroupBy by) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", from.atStartOfDay().atOffset(ZoneOffset.UTC));
        values.put("until", to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        values.put("most", MOST_ROWS);
        if (!seesAll(by)) {
            // SQL knows no empty list
            values.put("teams", user.managedTeams().isEmpty() ? Set.of("") : user.managedTeams());
        }
        return values;
    }

    // how a team accepts is marketing's figure as well, how a seller does is not
    private boolean seesAll(GroupBy by) {
        return user.groups().stream().anyMatch(SEE_ALL::contains) || (by != GroupBy.REP && user.isIn(Groups.MARKETING));
    }

    private record Question(GroupBy by, Map<String, Object> values, String scope) {}
}
