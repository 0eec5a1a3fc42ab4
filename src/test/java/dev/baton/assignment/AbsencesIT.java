package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Quicker;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who says when a seller is away, by the API and by the form in Tasklist. */
@BatonIT
class AbsencesIT {

    private static final String FORM = "/engine-rest/process-definition/key/report-absence/submit-form";
    private static final String PLAIN = "/engine-rest/process-definition/key/report-absence/start";

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private Quicker quicker;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aMonday() {
        clock.setTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @AfterEach
    void everybodySells() {
        jdbc.update("update rep set active = true");
    }

    @Test
    void aSellerOnVacationGetsNoLeadAndTheStorySaysWhy() {
        assertThat(report("rep", "rep", "2026-11-20", "2026-11-24").statusCode())
                .isEqualTo(201);

        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
        assertThat(Visitor.program(port, "sales-manager")
                        .get("/api/leads/%s/assignments".formatted(lead))
                        .body())
                .contains("Nobody can; passed over: Rhea Pohl (rep): absent until 25 Nov 2026, 00:00 UTC");
        clock.setTo(Instant.parse("2026-11-25T08:00:00Z"));
        assertThat(play.lead(play.ask(NewLeads.demoRequest("Bolt"))).owner()).isEqualTo("rep");
    }

    @Test
    void anAbsenceThatEndsEarlyLetsLeadsInAgain() {
        report("sales-manager", "rep", "2026-11-20", "2026-12-24");
        Long id = jdbc.queryForObject("select id from absence", Long.class);

        assertThat(Visitor.program(port, "rep2")
                        .delete("/api/reps/rep/absences/" + id)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.program(port, "rep")
                        .delete("/api/reps/rep/absences/" + id)
                        .statusCode())
                .isEqualTo(204);

        assertThat(Visitor.program(port, "rep").get("/api/reps/rep/absences").body())
                .isEqualTo("[]");
        assertThat(play.lead(play.ask(NewLeads.demoRequest("Acme"))).owner()).isEqualTo("rep");
    }

    @ParameterizedTest
    @CsvSource({
        "rep2, rep, 403",
        "marketer, rep, 403",
        "executive, rep, 403",
        "sales-manager, rep, 201",
        "admin, rep, 201",
        "admin, nobody, 404"
    })
    void onlyTheSellerAndWhoManagesTheirTeamSaySo(String by, String seller, int answer) {
        assertThat(report(by, seller, "2026-11-23", "2026-11-24").statusCode()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-23, until",
        "2026-11-01, 2026-11-02, until",
        "+999999999-12-31, +999999999-12-31, from",
        "tomorrow, 2026-11-24, from"
    })
    void whatCannotBeSaysWhichFieldIsWrong(String from, String until, String field) {
        HttpResponse<String> answer = report("rep", "rep", from, until);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains(field);
        assertThat(absences()).isZero();
    }

    @Test
    void theFormInTasklistDoesTheSameAndLeavesNothingInTheEngine() {
        HttpResponse<String> answer =
                Visitor.program(port, "rep").post(FORM, variables("", "2026-11-23", "2026-11-24", "VACATION", false));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(jdbc.queryForObject("select user_id || ' ' || entered_by from absence", String.class))
                .isEqualTo("rep rep");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from act_ru_variable", Integer.class))
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("report-absence")
                        .finished()
                        .count())
                .isOne();
    }

    @Test
    void theFormOffersAManagerTheirSellersByNameAndASellerThemselvesOnly() {
        String page = "/engine-rest/process-definition/key/report-absence/deployed-start-form";

        assertThat(Visitor.program(port, "sales-manager").get(page).body())
                .contains("{\"label\":\"Rhea Pohl (rep)\",\"value\":\"rep\"}", "(rep2)", "\"key\":\"handOver\"")
                .doesNotContain("valuesKey");
        assertThat(Visitor.program(port, "rep").get(page).body())
                .contains("\"key\":\"from\"")
                .doesNotContain("\"seller\"", "handOver", "rep2", "Open leads");
    }

    @Test
    void aManagerOrdersAHandOverInTasklistAndASellerDoesNot() {
        String body = variables("rep", "2026-11-23", "", "ILLNESS", true);

        assertThat(Visitor.program(port, "rep").post(FORM, body).statusCode()).isEqualTo(400);
        assertThat(Visitor.program(port, "sales-manager").post(FORM, body).statusCode())
                .isEqualTo(200);

        assertThat(jdbc.queryForObject("select user_id || ' ' || ordered_by from hand_over", String.class))
                .isEqualTo("rep sales-manager");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-23, VACATION, until: must not be before from",
        "2026-11-24, 2026-11-25, LEFT, until: must be empty for somebody who left",
        "1999-12-31, 2026-11-25, OTHER, must be in a year that anybody plans for"
    })
    void anAbsenceThatCannotBeIsRefusedWithTheFieldWhicheverWayItComes(
            String from, String until, String kind, String told) {
        HttpResponse<String> form =
                Visitor.program(port, "sales-manager").post(FORM, variables("rep", from, until, kind, false));
        HttpResponse<String> api = Visitor.program(port, "sales-manager")
                .post(
                        "/api/reps/rep/absences",
                        "{\"from\": \"%s\", \"until\": \"%s\", \"kind\": \"%s\"}".formatted(from, until, kind));

        assertThat(form.statusCode()).as(form.body()).isEqualTo(400);
        assertThat(form.body()).contains(told);
        assertThat(api.statusCode()).as(api.body()).isEqualTo(400);
        assertThat(jdbc.queryForObject("select count(*) from absence", Integer.class))
                .isZero();
    }

    @Test
    void theFormRefusesWhatTheApiRefuses() {
        for (String way : new String[] {FORM, PLAIN}) {
            HttpResponse<String> answer = Visitor.program(port, "rep2")
                    .post(way, variables("rep", "2026-11-23", "2026-11-24", "VACATION", false));

            assertThat(answer.statusCode()).as(way).isBetween(400, 500);
            assertThat(answer.body()).contains("Only the seller and who manages their team may do this");
        }
        assertThat(Visitor.program(port, "rep")
                        .post(FORM, variables("", "2026-11-23", "2026-11-24", "PARTY", false))
                        .body())
                .contains("kind: must be one of");
        assertThat(Visitor.program(port, "marketer")
                        .post(FORM, variables("rep", "2026-11-23", "2026-11-24", "VACATION", false))
                        .statusCode())
                .isEqualTo(403);
        assertThat(absences()).isZero();
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void nobodyTakesALeadsNumberForTheirAbsence() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        String body = variables("", "2026-11-23", "2026-11-24", "VACATION", false)
                .replaceFirst("\\{", "{\"businessKey\": \"%s\", ".formatted(lead));

        assertThat(Visitor.program(port, "rep").post(FORM, body).body()).contains("businessKey: leave it out");
        assertThat(absences()).isZero();
    }

    @Test
    void tasklistOffersSellersThisProcessAndItsForm() {
        Visitor rep = Visitor.browser(port, "rep");
        String engine = "/camunda/api/engine/engine/default/process-definition";

        assertThat(rep.get(
                                engine
                                        + "?startablePermissionCheck=true&startableInTasklist=true&latest=true&active=true&maxResults=50")
                        .body())
                .contains("\"key\":\"report-absence\"")
                .doesNotContain("lead-lifecycle", "hand-over-leads");
        assertThat(rep.get(engine + "/key/report-absence/deployed-start-form").body())
                .contains("Who is away");
    }

    @Test
    void aSellerStartsNothingElse() {
        for (String process : new String[] {"lead-lifecycle", "sales-assignment", "hand-over-leads"}) {
            assertThat(Visitor.program(port, "rep")
                            .post("/engine-rest/process-definition/key/%s/start".formatted(process), "{}")
                            .statusCode())
                    .as(process)
                    .isEqualTo(403);
        }
    }

    @Test
    void whoLeftGetsNoLeadAndOnlyAManagerSaysThatTheyHaveNot() {
        Visitor manager = Visitor.program(port, "sales-manager");
        manager.post("/api/reps/rep/absences", "{\"from\": \"2026-11-23\", \"kind\": \"LEFT\"}");
        String absence = "/api/reps/rep/absences/" + jdbc.queryForObject("select id from absence", Long.class);

        assertThat(Visitor.program(port, "rep").delete(absence).statusCode()).isEqualTo(403);

        assertThat(play.lead(play.ask(NewLeads.demoRequest("Acme"))).owner()).isEqualTo("sales-manager");
        assertThat(manager.delete(absence).statusCode()).isEqualTo(204);
        assertThat(play.lead(play.ask(NewLeads.demoRequest("Bolt"))).owner()).isEqualTo("rep");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLeadsOfWhoLeftAreHandedOverWithoutAskingForIt(boolean byForm) {
        Visitor manager = Visitor.program(port, "sales-manager");
        HttpResponse<String> answer = byForm
                ? manager.post(FORM, variables("rep", "2026-11-23", "", "LEFT", false))
                : manager.post("/api/reps/rep/absences", "{\"from\": \"2026-11-23\", \"kind\": \"LEFT\"}");

        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        assertThat(jdbc.queryForObject("select user_id || ' ' || reason from hand_over", String.class))
                .isEqualTo("rep LEFT");
    }

    @Test
    void whoOrdersInTasklistWhatAnotherHasJustOrderedIsToldInWords() throws Exception {
        HttpResponse<String> late = quicker.than(
                () -> Visitor.program(port, "sales-manager")
                        .post(FORM, variables("rep", "2026-11-23", "", "ILLNESS", true)),
                """
                insert into hand_over (user_id, open_user_id, team_code, reason, from_at, state, ordered_by, ordered_at)
                values ('rep', 'rep', 'west', 'ILLNESS', current_timestamp, 'ORDERED', 'admin', current_timestamp)""");

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("Somebody was quicker: look again").doesNotContain("insert", "hand_over");
    }

    private int absences() {
        return jdbc.queryForObject("select count(*) from absence", Integer.class);
    }

    private HttpResponse<String> report(String by, String seller, String from, String until) {
        return Visitor.program(port, by)
                .post(
                        "/api/reps/%s/absences".formatted(seller),
                        "{\"from\": \"%s\", \"until\": \"%s\", \"kind\": \"VACATION\"}".formatted(from, until));
    }

    private static String variables(String seller, String from, String until, String kind, boolean handOver) {
        return """
                {"variables": {"seller": {"value": "%s"}, "from": {"value": "%s"}, "until": {"value": "%s"},
                 "kind": {"value": "%s"}, "handOver": {"value": %s, "type": "Boolean"}}}""".formatted(seller, from, until, kind, handOver);
    }
}
