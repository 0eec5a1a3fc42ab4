package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.assignment.Assignments;
import dev.baton.lead.Channel;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.outbox.LetterSent;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.ManyLeads;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** The figures that tell marketing and sales how well they hand over. */
@BatonIT
class HandOffReportIT {

    private static final String NOVEMBER = "/api/reports/handoff?from=2026-11-01&to=2026-11-30&groupBy=";

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Leads leads;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManyLeads many;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ObjectMapper json;

    @Test
    void itTellsTheDelaysOfTheSystemFromThoseOfPeople() throws IOException {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        for (int minutes = 1; minutes <= 9; minutes++) {
            acceptedAndCalledAfter(minutes);
        }

        JsonNode west = line("sales-manager", "team", "west");

        assertThat(west.get("offers").asInt()).isEqualTo(9);
        assertThat(west.get("acceptanceRate").asDouble()).isEqualTo(1);
        assertThat(west.at("/systemDelay/ninetyPercent").asInt()).isZero();
        assertThat(west.at("/answerDelay/median").asInt()).isZero();
        assertThat(west.at("/humanDelay/median").asInt()).isEqualTo(5 * 60);
        assertThat(west.at("/humanDelay/ninetyPercent").asInt()).isBetween(8 * 60, 9 * 60);
        assertThat(west.at("/humanWorkingDelay/median").asInt()).isEqualTo(5 * 60);
    }

    @Test
    void refusalsAreToldByReasonAndBreachesByKind() throws IOException {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        acceptedAndCalledAfter(1);
        refused("Bolt", "NO_BUDGET");
        refused("Coil", "NO_BUDGET");
        refused("Disk", "WRONG_TIMING");
        play.ask(NewLeads.demoRequest("Edge"));
        clock.advance(Duration.ofMinutes(16));
        jobs.runDue();

        JsonNode rep = line("sales-manager", "rep", "rep");

        assertThat(rep.get("offers").asInt()).isEqualTo(5);
        assertThat(rep.get("takenBack").asInt()).isEqualTo(1);
        assertThat(rep.get("acceptanceRate").asDouble()).isEqualTo(0.2);
        assertThat(rep.get("refusals").toString()).isEqualTo("{\"NO_BUDGET\":2,\"WRONG_TIMING\":1}");
        assertThat(rep.get("breaches").toString()).isEqualTo("{\"NOT_ANSWERED\":1,\"TAKEN_BACK\":1}");
        assertThat(line("sales-manager", "team", "desk").get("offers").asInt()).isEqualTo(1);
    }

    @Test
    void whatMovedToAnotherIsALineOfItsOwnAndNoAnswer() throws IOException {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        acceptedAndCalledAfter(1);
        play.ask(NewLeads.demoRequest("Moved"));
        jdbc.update("update hand_off set state = 'RELEASED' where state = 'OFFERED'");
        play.ask(NewLeads.demoRequest("Taken"));
        jdbc.update("update hand_off set state = 'TAKEN_OVER' where state = 'OFFERED'");

        JsonNode rep = line("sales-manager", "rep", "rep");

        assertThat(rep.get("offers").asInt()).isEqualTo(2);
        assertThat(rep.get("movedOn").asInt()).isEqualTo(1);
        assertThat(rep.get("takenOver").asInt()).isEqualTo(1);
        assertThat(rep.get("acceptanceRate").asDouble()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"channel, WEB", "week, 2026-11-16", "rep, rep", "team, west"})
    void itIsGroupedAsAsked(String by, String group) throws IOException {
        clock.setTo(Instant.parse("2026-11-22T23:59:00Z"));
        acceptedAndCalledAfter(0);

        assertThat(line("admin", by, group).get("offers").asInt()).isEqualTo(1);
    }

    @Test
    void aManagerSeesTheirTeamsOnlyAndMarketingLeadsAll() throws IOException {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        acceptedAndCalledAfter(1);
        jdbc.update("update hand_off set team_code = 'north'");

        assertThat(report("sales-manager", NOVEMBER + "team").get("lines")).isEmpty();
        assertThat(report("marketing-lead", NOVEMBER + "team").get("lines")).hasSize(1);
        assertThat(report("executive", NOVEMBER + "team").get("lines")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "operations", "finance", "product"})
    void everybodyElseSeesNone(String user) {
        assertThat(Visitor.program(port, user).get(NOVEMBER + "team").statusCode())
                .isEqualTo(403);
    }

    @Test
    void marketingReadsHowEveryTeamAcceptsAndNoSingleSeller() throws IOException {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        acceptedAndCalledAfter(1);

        assertThat(line("marketer", "team", "west").get("acceptanceRate").asDouble())
                .isEqualTo(1);
        assertThat(line("marketer", "week", "2026-11-16").get("offers").asInt()).isEqualTo(1);
        HttpResponse<String> bySeller = Visitor.program(port, "marketer").get(NOVEMBER + "rep");
        assertThat(bySeller.statusCode()).isEqualTo(422);
        assertThat(bySeller.body()).contains("not by seller").doesNotContain("\"rep\"");
    }

    @Test
    void strangersSeeNone() {
        assertThat(Visitor.stranger(port).get(NOVEMBER + "team").statusCode()).isEqualTo(401);
    }

    @Test
    void aPeriodEndsWithItsLastDay() throws IOException {
        clock.setTo(Instant.parse("2026-11-30T23:59:59Z"));
        acceptedAndCalledAfter(0);
        String next = "/api/reports/handoff?from=2026-12-01&to=2026-12-31&groupBy=team";

        assertThat(report("admin", NOVEMBER + "team").get("lines")).hasSize(1);
        assertThat(report("admin", next).get("lines")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-11-02&to=2026-11-01             | from",
                "from=2025-01-01&to=2026-11-01             | 366",
                "from=yesterday&to=2026-11-01              | a date such as 2026-12-31",
                "to=2026-11-01                             | from",
                "from=9999-01-01&to=9999-01-02             | from must be in a year from 2000 to 2200",
                "from=2026-11-01&to=%2B999999999-01-01     | to must be in a year from 2000 to 2200",
                "from=2026-11-01&to=2026-11-02&groupBy=moon | TEAM, REP, CHANNEL, WEEK"
            })
    void whatCannotBeMeantIsRefusedWithAReason(String parameters, String told) {
        HttpResponse<String> answer = Visitor.program(port, "admin").get("/api/reports/handoff?" + parameters);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains(told);
    }

    @ParameterizedTest
    @EnumSource(GroupBy.class)
    void anIndexServesEveryPeriodOfItsOwnStatements(GroupBy by) {
        aYearOfOffers();

        assertThat(HandOffReports.statements(by))
                .hasSize(6)
                .allSatisfy(
                        statement -> assertThat(plan(statement)).containsPattern("(hand_off|breach)_by_(time|team)"));
    }

    private void aYearOfOffers() {
        LeadId lead = many.qualified(1).get(0);
        jdbc.update("""
                insert into assignment (lead_id, team_code, assignee, reason, state, assigned_at)
                select ?, 'west', 'rep', 'Turn', 'RELEASED', timestamp '2026-01-01' + n * interval '1 hour'
                from generate_series(1, 8000) n""", lead.value());
        jdbc.update("""
                insert into hand_off (assignment_id, lead_id, team_code, assignee, channel, captured_at, routed_at,
                    assigned_at, state, refusal)
                select id, lead_id, team_code, assignee, 'WEB', assigned_at, assigned_at, assigned_at, 'REFUSED', 'NO_BUDGET'
                from assignment""");
        jdbc.update("""
                insert into breach (assignment_id, kind, team_code, assignee, channel, at)
                select assignment_id, 'NOT_ANSWERED', team_code, assignee, channel, assigned_at from hand_off""");
        jdbc.execute("analyze hand_off");
        jdbc.execute("analyze breach");
    }

    private String plan(String sql) {
        String asked = sql.replace(":from", "timestamptz '2026-11-02'")
                .replace(":until", "timestamptz '2026-11-09'")
                .replace(":teams", "'west'")
                .replace(":most", "10000");
        return String.join("\n", jdbc.queryForList("explain " + asked, String.class));
    }

    @Test
    void aClaimedOfferIsOneOfferAndItsWaitIsCounted() throws IOException {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        clock.advance(Duration.ofMinutes(4));

        desk.complete("sales-manager", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));

        JsonNode west = line("admin", "team", "west");
        assertThat(west.get("offers").asInt()).isEqualTo(1);
        assertThat(west.get("accepted").asInt()).isEqualTo(1);
        assertThat(west.at("/answerDelay/median").asInt()).isEqualTo(4 * 60);
        assertThat(jdbc.queryForList("select state from hand_off order by assignment_id", String.class))
                .containsExactly("CLAIMED", "ACCEPTED");
        assertThat(jdbc.queryForList("select distinct assigned_at from hand_off", Timestamp.class))
                .hasSize(1);
        assertThat(play.lead(lead).milestones().assignedAt()).isEqualTo("2026-11-16T09:00:00Z");
    }

    @Test
    void aLetterThatWaitsHasNotifiedNobodyAndOneThatLeftHas() throws IOException {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        Visitor admin = Visitor.program(port, "admin");
        assertThat(line("admin", "team", "west").get("notifyDelay").isNull()).isTrue();
        assertThat(admin.get("/api/leads/" + lead).body()).doesNotContain("\"notifiedAt\":\"");

        String step = jdbc.queryForObject("select step from outbox_message where step like 'offered-%'", String.class);
        events.publishEvent(new LetterSent(step, clock.instant().plusSeconds(30)));
        events.publishEvent(new LetterSent(step, clock.instant().plusSeconds(90)));

        assertThat(line("admin", "team", "west").at("/notifyDelay/median").asInt())
                .isEqualTo(30);
        assertThat(admin.get("/api/leads/" + lead).body()).contains("\"notifiedAt\":\"2026-11-16T09:00:30Z\"");
    }

    @Test
    void aLeadIsRoutedWhenItsTableDecided() {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        LeadId lead = play.lead(play.ask(NewLeads.demoRequest("Acme"))).id();
        clock.advance(Duration.ofMinutes(2));

        assignments.takeBack(lead);
        assignments.assign(lead);

        assertThat(jdbc.queryForList(
                        "select extract(epoch from assigned_at - routed_at) from hand_off order by assignment_id",
                        Integer.class))
                .containsExactly(0, 120);
        assertThat(leads.get(lead).milestones().routedAt()).isEqualTo("2026-11-16T09:00:00Z");
    }

    private void acceptedAndCalledAfter(int minutes) {
        Instant start = clock.instant();
        LeadNumber lead = play.promised("Acme" + minutes);
        clock.advance(Duration.ofMinutes(minutes));
        leads.record(lead, InteractionKind.CALL, Channel.PHONE, "Called", "rep");
        clock.setTo(start);
    }

    private void refused(String name, String reason) {
        LeadNumber lead = play.ask(NewLeads.demoRequest(name));
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "REFUSED", "refusal", reason));
    }

    private JsonNode line(String user, String by, String group) throws IOException {
        for (JsonNode line : report(user, NOVEMBER + by).get("lines")) {
            if (line.get("group").asText().equals(group)) {
                return line;
            }
        }
        throw new AssertionError("no line for " + group);
    }

    private JsonNode report(String user, String address) throws IOException {
        return json.readTree(Visitor.program(port, user).get(address).body());
    }
}
