package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.baton.lead.LeadId;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Journeys;
import dev.baton.support.ManyLeads;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The turns of the sellers, when many assign at the same moment as well. */
@BatonIT
class RotationIT {

    private static final String TEAM = "turns";
    private static final int ASSIGNERS = 8;

    /** Three of them make the lead itself for the test. */
    private static final int MOST_STATEMENTS = 22;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Absences absences;

    @Autowired
    private ManyLeads many;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aTeam() {
        jdbc.update("insert into team (code, name, manager) values (?, 'Turns', 'sales-manager')", TEAM);
    }

    @AfterEach
    void noTeam() {
        jdbc.execute("truncate table assignment cascade");
        jdbc.update("delete from absence");
        jdbc.update("delete from rep where team_code = ?", TEAM);
        jdbc.update("delete from team where code = ?", TEAM);
    }

    @Test
    void ofAThousandLeadsTenEqualSellersGetAHundredEachHoweverManyAssignAtOnce() throws Exception {
        IntStream.range(0, 10).forEach(seller -> join("seller" + seller, 1));

        assignAtOnce(many.qualified(1_000));

        assertThat(shares())
                .hasSize(10)
                .allSatisfy((seller, got) -> assertThat(got).isBetween(99L, 101L));
        assertThat(jdbc.queryForObject("select count(distinct open_lead_id) from assignment", Long.class))
                .isEqualTo(1_000);
        assertThat(jdbc.queryForObject("""
                        select count(*) from lead join assignment on assignment.open_lead_id = lead.id
                        where lead.owner = assignment.assignee""", Long.class)).isEqualTo(1_000);
    }

    @Test
    void aThreefoldWeightGetsThreeQuartersWithinOnePercent() throws Exception {
        join("heavy", 3);
        join("light", 1);

        assignAtOnce(many.qualified(1_000));

        assertThat(shares().get("heavy")).isBetween(743L, 757L);
        assertThat(shares().get("light")).isBetween(248L, 252L);
    }

    @Test
    void twoAssignersNeverAssignALeadTwice() throws Exception {
        join("one", 1);
        join("other", 1);
        List<LeadId> waiting = many.qualified(100);

        assignAtOnce(waiting.stream().flatMap(lead -> Stream.of(lead, lead)).toList());

        assertThat(jdbc.queryForList("select count(*) from assignment group by lead_id", Long.class))
                .hasSize(100)
                .containsOnly(1L);
        assertThat(jdbc.queryForList("select recipient from outbox_message", String.class))
                .hasSize(100);
        assertThat(shares()).containsValues(50L, 50L);
    }

    @Test
    void whoIsAwayGetsNothingAndIsNotCaughtUpAfterwards() {
        List.of("away", "there", "also").forEach(seller -> join(seller, 1));
        many.qualified(3).forEach(this::assign);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        desk.as(
                "admin",
                () -> absences.report(
                        "away", new AwayReport(today.minusDays(1), today.plusDays(1), AbsenceKind.VACATION, false)));

        many.qualified(60).forEach(this::assign);
        assertThat(shares()).containsEntry("away", 1L);
        jdbc.update("update absence set until_at = current_timestamp where user_id = 'away'");
        many.qualified(30).forEach(this::assign);

        assertThat(shares().get("away")).isBetween(10L, 12L);
    }

    @Test
    void whoJoinsIsNotCaughtUp() {
        join("first", 1);
        join("second", 1);
        many.qualified(50).forEach(this::assign);
        join("newcomer", 1);

        many.qualified(30).forEach(this::assign);

        assertThat(shares().get("newcomer")).isBetween(10L, 11L);
    }

    @Test
    void whoHasAsManyLeadsAsTheyMayGetsNoMoreUntilOneIsDone() {
        join("full", 1);
        join("free", 1);
        jdbc.update("update rep set max_open_leads = 2 where user_id = 'full'");

        many.qualified(10).forEach(this::assign);
        assertThat(shares()).containsEntry("full", 2L).containsEntry("free", 8L);
        jdbc.update("""
                update assignment set open_lead_id = null
                where id = (select min(id) from assignment where assignee = 'full')""");
        many.qualified(4).forEach(this::assign);

        assertThat(shares()).containsEntry("full", 3L).containsEntry("free", 11L);
    }

    @Test
    void equalsTakeTurnsAndNobodyGetsTwoInARow() throws Exception {
        join("one", 1);
        join("other", 1);

        assignAtOnce(many.qualified(100));

        List<String> turns = jdbc.queryForList("select assignee from assignment order by id", String.class);
        assertThat(IntStream.range(1, turns.size())
                        .filter(turn -> turns.get(turn).equals(turns.get(turn - 1))))
                .isEmpty();
    }

    @Test
    void anAssignmentCostsTheSameFewStatementsHoweverManySell() {
        join("first", 1);
        int alone = statements(() -> many.qualified(1).forEach(this::assign));
        IntStream.range(0, 300).forEach(seller -> join("seller" + seller, 1));

        int amongHundreds = statements(() -> many.qualified(1).forEach(this::assign));

        assertThat(amongHundreds).isEqualTo(alone).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    /** How many statements go to the database for it, as Spring tells them to the log. */
    private static int statements(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            log.setLevel(null);
            log.detachAppender(heard);
        }
        return (int) heard.list.stream()
                .filter(line -> line.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private void join(String seller, int weight) {
        jdbc.update("insert into rep (user_id, team_code, weight) values (?, ?, ?)", seller, TEAM, weight);
    }

    private void assign(LeadId lead) {
        assignments.assign(lead, Journeys.toTeam(TEAM));
    }

    private void assignAtOnce(List<LeadId> waiting) throws Exception {
        ExecutorService assigners = Executors.newFixedThreadPool(ASSIGNERS);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            waiting.forEach(lead -> calls.add(() -> {
                assign(lead);
                return true;
            }));
            for (Future<Boolean> done : assigners.invokeAll(calls)) {
                mustBeDoneOrLate(done);
            }
        } finally {
            assigners.shutdownNow();
        }
    }

    /** Of two at the same lead the second finds it assigned, or learns from the database that it was late. */
    private static void mustBeDoneOrLate(Future<Boolean> done) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException late) {
            assertThat(Stream.iterate((Throwable) late, Objects::nonNull, Throwable::getCause))
                    .hasAtLeastOneElementOfType(DuplicateKeyException.class);
        }
    }

    private Map<String, Long> shares() {
        return jdbc.queryForList("select assignee from assignment", String.class).stream()
                .collect(Collectors.groupingBy(seller -> seller, Collectors.counting()));
    }
}
