package dev.baton.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.imports.ImportBench;
import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonIT
class ScorecardIT {

    private static final String MAPPING = """
            {"fields": {
                "email": {"template": "{{id}}@school.example"},
                "outcome": {"column": "bought", "values": {"1": "WON", "0": "LOST"}},
                "askedAt": {"column": "day"},
                "secondsOnSite": {"column": "seconds"},
                "source": {"column": "from", "default": "OTHER"},
                "consentMail": {"default": "yes"}},
             "attributes": {
                "plan": {"column": "plan"},
                "planCode": {"column": "code"},
                "visitsPerWeek": {"column": "visits"},
                "saidBySeller": {"column": "said"}}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ImportBench imports;

    @Autowired
    private Desk desk;

    @Autowired
    private Play play;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void aSchoolWithAPast() throws IOException {
        assertThat(imports.run(past(600).getBytes(UTF_8), MAPPING).rejected()).isZero();
    }

    @AfterEach
    void theTablesAreTheShippedOnes() {
        repository.createDeploymentQuery().deploymentNameLike("Scorecard %").list().stream()
                .map(deployment -> deployment.getId())
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void whatSpeaksForACustomerIsFoundAndJudgedOnLaterLeads() throws IOException {
        JsonNode proposed =
                propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"], \"behaviour\": [\"visitsPerWeek\"]");

        assertThat(proposed.at("/proposal/learned").asInt()).isEqualTo(420);
        assertThat(proposed.at("/judged/leads").asInt()).isEqualTo(180);
        assertThat(proposed.at("/proposal/areaProposed").asDouble())
                .isGreaterThan(0.75)
                .isGreaterThan(proposed.at("/proposal/areaLive").asDouble());
        assertThat(proposed.at("/rows").findValuesAsText("row"))
                .anyMatch(row -> row.startsWith("Plan is Pro:"))
                .anyMatch(row -> row.startsWith("Seconds on the site"))
                .noneMatch(row -> row.contains("Said by seller"));
        assertThat(proposed.at("/proposal/proposedBy").asText()).isEqualTo("marketing-lead");
    }

    @Test
    void leadsOfWhichNobodyKeptWhatWasKnownAreInNeitherShareAndAreCounted() throws IOException {
        // the first hundred were scored before facts were kept
        sql.update("insert into decision_log (decision, table_version, inputs, matched_rules, outputs, decided_at)"
                + " values ('score-fit', 1, '{}', '[]', '[]', now())");
        sql.update(
                "insert into score (lead_id, fit_points, engagement_points, grade, band, fit_decision_id,"
                        + " engagement_decision_id, band_decision_id, scored_at) select lead.id, 0, 0, 'C3', 'NURTURE', d.id, d.id,"
                        + " d.id, captured_at from lead, decision_log d order by captured_at, lead.id fetch first 100 rows only");

        JsonNode proposed = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        assertThat(proposed.at("/proposal/learned").asInt()).isEqualTo(350);
        assertThat(proposed.at("/judged/leads").asInt()).isEqualTo(150);
        assertThat(proposed.at("/judged/leftOut").asInt()).isEqualTo(100);
    }

    @Test
    void moreOfANumberNeverCountsLess() throws IOException {
        JsonNode proposed = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        List<Integer> points = new java.util.ArrayList<>();
        proposed.at("/rows").forEach(row -> {
            if (row.path("row").asText().startsWith("Seconds on the site")) {
                points.add(row.path("points").asInt());
            }
        });
        assertThat(points).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void aRowCountsAsTheShareOfItsBuyersSaysAndNamesThem() throws IOException {
        JsonNode proposed = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        Pattern counts = Pattern.compile(".+: (\\d+) of (\\d+) bought \\((\\d+) %\\)");
        List<String> against = new ArrayList<>();
        long rows = 0;
        for (JsonNode row : proposed.path("rows")) {
            if (row.path("origin").asText().equals("LEARNED")) {
                Matcher said = counts.matcher(row.path("row").asText());
                assertThat(said.matches()).as(row.toString()).isTrue();
                rows++;
                double share = Double.parseDouble(said.group(1)) / Double.parseDouble(said.group(2));
                if (share > wonShare() != row.path("points").asInt() > 0) {
                    against.add(row.toString());
                }
            }
        }
        assertThat(rows).isGreaterThan(3);
        assertThat(against).isEmpty();
    }

    @Test
    void aFactThatComesUnderTwoNamesCountsOnce() throws IOException {
        JsonNode proposed = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        assertThat(proposed.at("/attributes").toString()).containsOnlyOnce("Plan");
        assertThat(proposed.at("/remarks").findValuesAsText("row"))
                .anyMatch(remark -> remark.matches("Plan( code)? says the same as Plan( code)?: counted once"));
    }

    @Test
    void whatPastLeadsNeverHadKeepsItsRowsAndWhatTheyTellLosesThem() throws IOException {
        JsonNode proposed = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        String note = "; kept from version %d, past leads do not tell"
                .formatted(live("score-fit").getVersion());
        assertThat(proposed.at("/kept").findValuesAsText("row"))
                .contains("Company of 201 to 1,000 people: the size that buys most" + note)
                .anyMatch(row -> row.startsWith("Looked at the price page; kept from version"))
                .noneMatch(row -> row.contains("on the site: reads in earnest"));
        assertThat(proposed.at("/dropped").findValuesAsText("row"))
                .contains("Stayed ten to twenty minutes on the site: reads in earnest");
        assertThat(Visitor.program(port, "marketer")
                        .get("/api/scorecards/proposals/%s/score-engagement.dmn"
                                .formatted(proposed.at("/proposal/number").asText()))
                        .body())
                .contains("engagement.pricingPages", "Looked at the price page; kept from version");
        assertThat(desk.show(
                                "marketing-lead",
                                new LeadNumber(proposed.at("/proposal/number").asText()),
                                "DecideOnScorecard")
                        .toString())
                .contains("Looked at the price page; kept from version", "\"attributes\":\"Plan", "says the same as");
    }

    @Test
    void whatOnlyAFewPastLeadsTellKeepsItsRows() throws IOException {
        JsonNode proposed = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        assertThat(proposed.at("/kept").findValuesAsText("row"))
                .anyMatch(row ->
                        row.startsWith("Recommended by a customer or a partner, who knows whom we serve well; kept"))
                .anyMatch(row -> row.startsWith("Came because someone recommended us; kept"));
        assertThat(proposed.at("/remarks").findValuesAsText("row"))
                .anyMatch(remark -> remark.matches("Source tells too little, since only \\d+ leads differ in it,.*"));
    }

    @Test
    void aRowThatGoesSaysWhy() throws IOException {
        JsonNode proposed = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        assertThat(proposed.path("dropped")).isNotEmpty();
        proposed.path("dropped")
                .forEach(row -> assertThat(row.path("why").asText())
                        .as(row.toString())
                        .isEqualTo("The learned rows of Seconds on the site say it instead"));
        assertThat(desk.show(
                                "marketing-lead",
                                new LeadNumber(proposed.at("/proposal/number").asText()),
                                "DecideOnScorecard")
                        .toString())
                .contains("\"why\":\"The learned rows of Seconds on the site say it instead\"");
    }

    @Test
    void theCardOfTheTaskSaysHowWellBothJudge() throws IOException {
        JsonNode proposed = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");
        String task = sql.queryForObject(
                "select id_ from act_ru_task where task_def_key_ = 'DecideOnScorecard'", String.class);

        JsonNode card = json.readTree(Visitor.program(port, "marketing-lead")
                        .get("/api/tasks/cards?ids=" + task)
                        .body())
                .path(0);

        assertThat(card.path("number").asText())
                .isEqualTo(proposed.at("/proposal/number").asText());
        assertThat(card.path("name").asText())
                .isEqualTo("Area under the curve: %s live, %s learned"
                        .formatted(
                                proposed.at("/proposal/areaLive").asText(),
                                proposed.at("/proposal/areaProposed").asText()));
    }

    @Test
    void anEventCountsAfterTheScorecardIsLiveAsItDidBefore() throws IOException {
        LeadNumber before = play.ask(NewLeads.download("Before"));
        int points = engagementOf(before);
        tell(before, "PRICING_PAGE");
        int worth = engagementOf(before) - points;

        decide(
                propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]")
                        .at("/proposal/number")
                        .asText(),
                Map.of("scorecardDecision", "ACCEPT"));
        LeadNumber after = play.ask(NewLeads.download("After"));
        int start = engagementOf(after);
        tell(after, "PRICING_PAGE");

        assertThat(worth).isPositive();
        assertThat(engagementOf(after) - start).isEqualTo(worth);
    }

    @Test
    void aScorecardThatIsLearnedOnTopOfOneKeepsTheSameRowsAndTheirVersion() throws IOException {
        JsonNode first = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");
        decide(first.at("/proposal/number").asText(), Map.of("scorecardDecision", "ACCEPT"));

        JsonNode second = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        assertThat(second.at("/kept").findValuesAsText("row"))
                .isEqualTo(first.at("/kept").findValuesAsText("row"));
        // the scale holds: what was learned from the same leads is worth about the same again
        assertThat(second.at("/judged/changed").asInt())
                .isLessThan(first.at("/judged/leads").asInt() / 20);
    }

    @Test
    void anAcceptedScorecardScoresTheNextLead() throws IOException {
        String number = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]")
                .at("/proposal/number")
                .asText();
        int version = live("score-fit").getVersion();

        assertThat(desk.show("marketing-lead", new LeadNumber(number), "DecideOnScorecard"))
                .containsKey("scorecard");
        decide(number, Map.of("scorecardDecision", "ACCEPT"));

        assertThat(live("score-fit").getVersion()).isEqualTo(version + 1);
        assertThat(proposal(number).at("/proposal/state").asText()).isEqualTo("ACCEPTED");
        assertThat(proposal(number).at("/proposal/decidedBy").asText()).isEqualTo("marketing-lead");
        play.ask(NewLeads.download("Acme"));
        assertThat(sql.queryForObject(
                        "select max(table_version) from decision_log where decision = 'score-fit'", Integer.class))
                .isEqualTo(version + 1);
    }

    @Test
    void aScorecardIsRejectedOnlyWithAReason() throws IOException {
        String number = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]")
                .at("/proposal/number")
                .asText();
        int version = live("score-fit").getVersion();

        assertThatThrownBy(() -> decide(number, Map.of("scorecardDecision", "REJECT")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("reason");
        decide(number, Map.of("scorecardDecision", "REJECT", "reason", "Too few leads"));

        assertThat(proposal(number).at("/proposal/reason").asText()).isEqualTo("Too few leads");
        assertThat(live("score-fit").getVersion()).isEqualTo(version);
    }

    @Test
    void aScorecardThatWasComparedWithOtherTablesIsNotAccepted() throws IOException {
        String first = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]")
                .at("/proposal/number")
                .asText();
        String second = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\", \"plan\"]")
                .at("/proposal/number")
                .asText();

        decide(first, Map.of("scorecardDecision", "ACCEPT"));

        assertThatThrownBy(() -> decide(second, Map.of("scorecardDecision", "ACCEPT")))
                .hasMessageContaining("propose anew");
    }

    @Test
    void aScorecardThatNobodyDecidesOnRemindsTheMarketingLeadsOnce() throws IOException {
        propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]");

        clock.advance(Duration.ofDays(15));
        jobs.runDue();
        clock.advance(Duration.ofDays(30));
        jobs.runDue();

        assertThat(sql.queryForList(
                        "select recipient from outbox_message where subject like 'Scorecard %'", String.class))
                .containsExactly("marketing-lead");
    }

    @Test
    void tooLittleToLearnFromIsSaid() {
        HttpResponse<String> answer = ask("marketing-lead", "{\"from\": \"2019-01-01\", \"to\": \"2019-12-31\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("0 won and 0 lost");
    }

    @Test
    void anAttributeThatNoLeadHasIsToldAndNotPassedOver() {
        HttpResponse<String> answer = ask(
                "marketing-lead",
                "{\"from\": \"2025-01-01\", \"to\": \"2025-12-31\", \"leaveOut\": [\"saidByTheSeller\"]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("leaveOut").contains("saidByTheSeller");
    }

    @Test
    void onlyMarketingLeadsProposeAndOnlyMarketingReads() throws IOException {
        for (String user : List.of("marketer", "rep", "sales-manager")) {
            assertThat(ask(user, "{\"from\": \"2025-01-01\", \"to\": \"2025-12-31\"}")
                            .statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        String number = propose("marketing-lead", "\"leaveOut\": [\"saidBySeller\"]")
                .at("/proposal/number")
                .asText();
        String path = "/api/scorecards/proposals/" + number;
        assertThat(Visitor.program(port, "rep").get(path).statusCode()).isEqualTo(403);
        assertThat(Visitor.program(port, "marketer").get(path).statusCode()).isEqualTo(200);
        assertThat(Visitor.program(port, "marketer")
                        .get(path + "/score-fit.dmn")
                        .body())
                .contains("hitPolicy=\"COLLECT\"")
                .contains("lead.attributes.plan");
        assertThat(Visitor.program(port, "marketer")
                        .get(path + "/band-lead.dmn")
                        .statusCode())
                .isEqualTo(404);
    }

    private void tell(LeadNumber lead, String kind) {
        assertThat(Visitor.program(port, "marketer")
                        .post("/api/leads/" + lead + "/events", "{\"kind\": \"%s\"}".formatted(kind))
                        .statusCode())
                .isEqualTo(200);
    }

    private int engagementOf(LeadNumber lead) {
        return Objects.requireNonNull(play.lead(lead).rating().engagementPoints());
    }

    private double wonShare() {
        return Objects.requireNonNull(sql.queryForObject(
                "select avg(case when stage = 'WON' then 1.0 else 0 end) from"
                        + " (select stage from lead order by captured_at, id fetch first 420 rows only) learned",
                Double.class));
    }

    private DecisionDefinition live(String decision) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
    }

    private void decide(String number, Map<String, Object> answer) {
        desk.complete("marketing-lead", new LeadNumber(number), "DecideOnScorecard", answer);
    }

    private JsonNode proposal(String number) throws IOException {
        return json.readTree(Visitor.program(port, "marketer")
                .get("/api/scorecards/proposals/" + number)
                .body());
    }

    private JsonNode propose(String user, String wish) throws IOException {
        HttpResponse<String> answer =
                ask(user, "{\"from\": \"2025-01-01\", \"to\": \"2025-12-31\", %s}".formatted(wish));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> ask(String user, String request) {
        return Visitor.program(port, user).post("/api/scorecards/proposals", request);
    }

    /**
     * The Pro plan and long visits speak for a customer, and what a seller said gives it away. A few were recommended, the
     * same share of those who bought and of those who did not.
     */
    private static String past(int leads) {
        Random chance = new Random(7);
        StringBuilder file = new StringBuilder("id,bought,day,seconds,plan,code,visits,said,from\n");
        int[] ended = new int[2];
        for (int lead = 0; lead < leads; lead++) {
            String plan = List.of("Pro", "Basic", "", "Trial").get(chance.nextInt(4));
            int seconds = chance.nextInt(1_500);
            double odds = -2.5 + (plan.equals("Pro") ? 2.5 : 0) + seconds / 500.0;
            boolean bought = chance.nextDouble() < 1 / (1 + Math.exp(-odds));
            boolean few = ended[bought ? 1 : 0]++ % 20 == 0;
            file.append("%d,%d,%s,%d,%s,%s,%.1f,%s,%s%n"
                    .formatted(
                            lead,
                            bought ? 1 : 0,
                            LocalDate.of(2025, 1, 1).plusDays(lead / 2),
                            seconds,
                            plan,
                            plan.isEmpty() ? "" : "P" + plan.charAt(0),
                            chance.nextDouble() * 9,
                            bought ? "yes" : "no",
                            few ? "REFERRAL" : ""));
        }
        return file.toString();
    }
}
