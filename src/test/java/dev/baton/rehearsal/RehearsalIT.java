package dev.baton.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.PastEnd;
import dev.baton.lead.Seniority;
import dev.baton.lead.Stage;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@BatonIT
class RehearsalIT {

    private static final Path TABLES = Path.of("processes", "1-qualification");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Play play;

    @Autowired
    private HeavyWork work;

    @Autowired
    private Leads leads;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Clock clock;

    @Test
    void aTableThatIsTheLiveOneChangesNothing() throws IOException {
        play.ask(NewLeads.demoRequest("Acme"));
        play.ask(NewLeads.download("Bolt"));

        JsonNode answer = rehearsed(table("score-fit"));

        assertThat(answer.at("/decision").asText()).isEqualTo("score-fit");
        assertThat(answer.at("/liveVersions/score-fit").asInt()).isPositive();
        assertThat(answer.at("/comparison/leads").asInt()).isEqualTo(2);
        assertThat(answer.at("/comparison/changed").asInt()).isZero();
    }

    @Test
    void whoChangesBandIsCountedAndNamedWithBothScores() throws IOException {
        String stays = play.ask(NewLeads.demoRequest("Acme")).value();
        String moves = play.ask(borderline("Bolt")).value();

        JsonNode answer = rehearsed(table("score-fit").replace("<text>25</text>", "<text>0</text>"));

        assertThat(answer.at("/comparison/changed").asInt()).isEqualTo(1);
        JsonNode change = answer.at("/comparison/changes/0");
        assertThat(change.path("number").asText()).isEqualTo(moves).isNotEqualTo(stays);
        assertThat(change.at("/live/band").asText()).isEqualTo("REVIEW");
        assertThat(change.at("/tried/band").asText()).isEqualTo("NURTURE");
        assertThat(change.at("/live/fitPoints").asInt()
                        - change.at("/tried/fitPoints").asInt())
                .isEqualTo(25);
        assertThat(answer.at("/comparison/moves/0/leads").asInt()).isEqualTo(1);
    }

    @Test
    void theChangedLeadsAreListedPageByPage() throws IOException {
        List<String> numbers = List.of("Acme", "Bolt", "Cord").stream()
                .map(name -> play.ask(borderline(name)).value())
                .toList();
        String changed = table("score-fit").replace("<text>25</text>", "<text>0</text>");

        JsonNode first = rehearse("marketing-lead", changed, "&limit=2").getBody();
        JsonNode next = rehearse("marketing-lead", changed, "&limit=2&after=" + numbers.get(1))
                .getBody();

        assertThat(first.at("/comparison/changes").findValuesAsText("number"))
                .containsExactly(numbers.get(0), numbers.get(1));
        assertThat(first.at("/comparison/changed").asInt()).isEqualTo(3);
        assertThat(next.at("/comparison/changes").findValuesAsText("number")).containsExactly(numbers.get(2));
    }

    @Test
    void leadsAreScoredFromWhatWasKnownThenAndNotFromWhatIsKnownNow() throws IOException {
        play.ask(borderline("Bolt"));
        sql.update("update lead set seniority = 'STUDENT', employees = 1");

        JsonNode answer = rehearsed(table("score-fit").replace("<text>25</text>", "<text>0</text>"));

        assertThat(answer.at("/comparison/changes/0/live/fitPoints").asInt()).isEqualTo(55);
    }

    @Test
    void winsAndLossesTellWhichTableJudgesBetter() throws IOException {
        for (int i = 0; i < 6; i++) {
            past("Big" + i, 5_000, Stage.WON);
            past("Mid" + i, 500, i < 3 ? Stage.WON : Stage.LOST);
            past("Small" + i, 5, Stage.LOST);
        }

        // live: 500 people are worth 20 points and 5,000 are worth 10; tried: 5,000 are worth 40
        JsonNode answer = rehearsed(table("score-fit")
                .replaceFirst("(?s)(a good fit that takes longer.*?<outputEntry[^>]*>\\s*<text>)10", "$140")
                .replaceFirst("(?s)(a good fit that takes longer.*?<outputEntry[^>]*>\\s*<text>)15", "$140"));

        JsonNode areas = answer.at("/comparison/areaUnderCurve");
        assertThat(areas.path("won").asInt()).isEqualTo(9);
        assertThat(areas.path("lost").asInt()).isEqualTo(9);
        // 6 of 9 buyers stand above all, 3 share their place with 3 of 9 others and stand above 6
        assertThat(areas.path("tried").asDouble()).isCloseTo((6 * 9 + 3 * (6 + 1.5)) / 81, within(0.0001));
        assertThat(areas.path("live").asDouble()).isLessThan(areas.path("tried").asDouble());
        assertThat(answer.at("/comparison/bands").findValues("tried").stream()
                        .mapToInt(outcome -> outcome.path("won").asInt())
                        .sum())
                .isEqualTo(9);
    }

    @Test
    void nothingIsChangedByARehearsal() throws IOException {
        play.ask(NewLeads.demoRequest("Acme"));
        play.ask(borderline("Bolt"));
        past("Old", 500, Stage.WON);
        Map<String, String> before = everything();

        rehearsed(table("score-fit").replace("<text>25</text>", "<text>0</text>"));
        rehearsed(table("score-engagement").replace("<text>30</text>", "<text>1</text>"));
        rehearsed(table("band-lead"));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatCannotBeTriedIsRefusedWithWhatIsWrongAndWhere() throws IOException {
        play.ask(borderline("Bolt"));
        String fit = table("score-fit");

        assertRefused(fit.replace("id=\"score-fit\"", "id=\"score-fat\""), "score-fat", "score-engagement");
        assertRefused(fit.replace("lead.seniority", "lead.seniorty"), "lead.seniorty", "Seniority", "lead.seniority");
        assertRefused(fit.replace("lead.seniority", "engagement.calls"), "engagement.calls");
        assertRefused(fit.replace("aggregation=\"SUM\"", ""), "COLLECT with SUM");
        assertRefused(fit.replace("name=\"fitPoints\"", "name=\"points\""), "fitPoints");
        assertRefused(
                fit.replace("<text>25</text>", "<text>2.5</text>")
                        .replace("typeRef=\"integer\" camunda", "typeRef=\"double\" camunda"),
                "whole number");
        assertRefused(
                fit.replace("<text>25</text>", "<text>count(for i in 1..9 return i)</text>"), "could work without end");
        assertRefused(fit.replace("<text>25</text>", "<text>${lead}</text>"), "is not FEEL");
        assertRefused(table("band-lead").replace("\"REVIEW\"", "\"MAYBE\""), "MAYBE");
        assertRefused(table("plan-nurture"), "plan-nurture");
        assertRefused("<definitions/>", "file");
        assertRefused("no xml", "file");
        assertRefused("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>", "file");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsOrIsMissingIsRefused() throws IOException {
        assertThat(post("marketing-lead", table("score-fit"), "from=2026-02-01&to=2026-01-01")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(post("marketing-lead", table("score-fit"), "from=2026-02-01")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void whileOneIsWorkedOutAnotherIsAskedToComeAgain() throws IOException {
        String table = table("score-fit");

        ResponseEntity<JsonNode> meanwhile = work.alone(() -> rehearse("marketing-lead", table, ""));

        assertThat(meanwhile.getStatusCode().value()).isEqualTo(429);
        assertThat(meanwhile.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        assertThat(rehearse("marketing-lead", table, "").getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void onlyMarketingLeadsRehearse() throws IOException {
        for (String user : List.of("marketer", "rep", "sales-manager", "finance")) {
            assertThat(rehearse(user, table("score-fit"), "").getStatusCode().value())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    private void assertRefused(String model, String... words) {
        ResponseEntity<JsonNode> answer = rehearse("marketing-lead", model, "");
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(422);
        assertThat(String.valueOf(answer.getBody())).contains(words);
    }

    private void past(String name, int employees, Stage end) {
        leads.recall(
                NewLeads.of(name, Seniority.MANAGER, employees, InquiryKind.CONTACT, "DE", true),
                new PastEnd(end, null, null),
                "marketer");
    }

    private static NewLead borderline(String name) {
        return NewLeads.of(name, Seniority.C_LEVEL, 500, InquiryKind.OTHER, "DE", true);
    }

    private static String table(String name) throws IOException {
        return Files.readString(TABLES.resolve(name + ".dmn"));
    }

    private JsonNode rehearsed(String model) {
        ResponseEntity<JsonNode> answer = rehearse("marketing-lead", model, "");
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(200);
        return java.util.Objects.requireNonNull(answer.getBody());
    }

    private ResponseEntity<JsonNode> rehearse(String user, String model, String more) {
        LocalDate today = LocalDate.now(clock);
        return post(user, model, "from=%s&to=%s%s".formatted(today.minusDays(1), today.plusDays(1), more));
    }

    private ResponseEntity<JsonNode> post(String user, String model, String query) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(model.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return "table.dmn";
            }
        });
        return http.withBasicAuth(user, "Baton-Demo-2026")
                .exchange(
                        "/api/rehearsals?" + query, HttpMethod.POST, new HttpEntity<>(parts, headers), JsonNode.class);
    }

    /** Every row of every table, but those of who is logged in. */
    private Map<String, String> everything() {
        Map<String, String> rows = new TreeMap<>();
        sql.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name not like 'spring_session%'",
                        String.class)
                .forEach(table -> rows.put(
                        table,
                        sql.queryForObject(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                        + " from " + table + " t",
                                String.class)));
        return rows;
    }
}
