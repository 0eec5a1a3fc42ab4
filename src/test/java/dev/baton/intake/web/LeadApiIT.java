package dev.baton.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonIT
class LeadApiIT {

    private static final String PASSWORD = "Baton-Demo-2026";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Jobs jobs;

    @Test
    void aNewPersonIsANewLeadAndASecondInquiryJoinsIt() {
        ResponseEntity<JsonNode> first =
                post("marketer", "{\"email\": \"ada@bauer.example\", \"inquiry\": \"PRICING\"}");
        ResponseEntity<JsonNode> second =
                post("rep", "{\"email\": \" ADA@Bauer.example\", \"inquiry\": \"DEMO_REQUEST\"}");

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(first.getHeaders().getLocation()).hasPath("/api/leads/" + number(first));
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(number(second)).isEqualTo(number(first));
        assertThat(count("lead")).isEqualTo(1);
        assertThat(kinds(number(first))).containsExactly("INQUIRY", "REPEAT_INQUIRY", "DEMO_REQUESTED");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"inquiry\": \"DEMO_REQUEST\"', MQL",
        "'\"inquiry\": \"CONTACT\"', INQUIRY",
        "'\"inquiry\": \"DEMO_REQUEST\", \"answerWanted\": false', DISQUALIFIED",
        "'\"inquiry\": \"DOWNLOAD\"', DISQUALIFIED"
    })
    void whoAsksSomethingMayBeAnsweredWithoutAnyConsent(String asked, String stage) {
        ResponseEntity<JsonNode> lead = post("marketer", "{\"email\": \"ada@bauer.example\", %s}".formatted(asked));

        jobs.runDue();

        assertThat(stage(number(lead))).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"'', ADVERTISING", "', \"source\": \"PARTNER\"', PARTNER"})
    void whereAProgramNamesNoSourceTheLinkDoes(String said, String source) {
        post(
                "marketer",
                "{\"email\": \"ada@bauer.example\", \"utmSource\": \"google\", \"utmMedium\": \"cpc\"%s}"
                        .formatted(said));

        assertThat(database.sql("select source from lead").query(String.class).single())
                .isEqualTo(source);
    }

    @Test
    void samePhoneAndCompanyIsTheSamePerson() {
        post("marketer", "{\"phone\": \"+49 30 23125 014\", \"company\": \"Bauer & Söhne\"}");
        ResponseEntity<JsonNode> second =
                post("marketer", "{\"phone\": \"030 23125-014\", \"country\": \"DE\", \"company\": \"BAUER söhne\"}");

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void twentyAtTheSameMomentAreOneLead() throws Exception {
        List<ResponseEntity<JsonNode>> answers =
                atOnce(20, i -> post("marketer", "{\"email\": \"race@bauer.example\", \"company\": \"Bauer\"}"));

        assertThat(answers).extracting(ResponseEntity::getStatusCode).contains(HttpStatus.CREATED);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatusCode() == HttpStatus.CREATED)
                .hasSize(1);
        assertThat(answers).extracting(LeadApiIT::number).containsOnly(number(answers.get(0)));
        assertThat(count("lead")).isEqualTo(1);
        assertThat(kinds(number(answers.get(0)))).hasSize(20);
        assertThat(count("act_ru_execution where business_key_ is not null and super_exec_ is null"))
                .isEqualTo(1);
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndNothingIsDoneTwice() {
        String key = UUID.randomUUID().toString();
        String lead = "{\"email\": \"once@bauer.example\", \"company\": \"Bauer\"}";

        ResponseEntity<JsonNode> first = post("marketer", lead, key);
        ResponseEntity<JsonNode> again = post("marketer", " " + lead.replace(", ", ",\n"), key);

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(kinds(number(first))).containsExactly("INQUIRY");
    }

    @Test
    void aKeyStandsForOneRequestOfOneUser() {
        post("marketer", "{\"email\": \"once@bauer.example\"}", "k");

        assertProblem(post("marketer", "{\"email\": \"other@bauer.example\"}", "k"), HttpStatus.CONFLICT, "new key");
        assertThat(post("rep", "{\"email\": \"other@bauer.example\"}", "k").getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        assertProblem(
                post("rep", "{\"email\": \"x@bauer.example\"}", "k".repeat(201)),
                HttpStatus.BAD_REQUEST,
                "Idempotency-Key");
    }

    @Test
    void ofTwoWithTheSameKeyAtOnceOneWinsAndTheOtherGetsItsAnswer() throws Exception {
        List<ResponseEntity<JsonNode>> answers =
                atOnce(12, i -> post("marketer", "{\"email\": \"key@bauer.example\"}", "at-once"));

        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED);
        assertThat(answers)
                .extracting(ResponseEntity::getBody)
                .containsOnly(answers.get(0).getBody());
        assertThat(answers)
                .filteredOn(answer -> !answer.getHeaders().containsKey("Idempotency-Replayed"))
                .hasSize(1);
        assertThat(kinds(number(answers.get(0)))).containsExactly("INQUIRY");
    }

    @Test
    void whatCannotBeTakenNamesTheFieldAndTheRemedy() {
        assertProblem(post("marketer", "{\"firstName\": \"Ada\"}"), HttpStatus.BAD_REQUEST, "email or phone is needed");
        assertProblem(
                post("marketer", "{\"email\": \"ada\"}"), HttpStatus.BAD_REQUEST, "email is not an e-mail address");
        assertProblem(
                post("marketer", "{\"e-mail\": \"ada@bauer.example\"}"),
                HttpStatus.BAD_REQUEST,
                "e-mail is not a known field");
        assertProblem(
                post("marketer", "{\"email\": \"a@b.example\", \"seniority\": \"BOSS\"}"),
                HttpStatus.BAD_REQUEST,
                "'BOSS' is not one of C_LEVEL");
        assertProblem(
                post("marketer", "{\"email\": \"a@b.example\", \"employees\": \"many\"}"),
                HttpStatus.BAD_REQUEST,
                "employees must be a whole number");
        assertProblem(
                post("marketer", "{\"email\": \"a@b.example\", \"employees\": 2.9}"),
                HttpStatus.BAD_REQUEST,
                "employees");
        assertProblem(
                post("marketer", "{\"email\": \"a@b.example\", \"company\": \"A\\u0000\"}"),
                HttpStatus.BAD_REQUEST,
                "U+0000");
        assertProblem(post("marketer", "{\"email\": {\"x\": 1}}"), HttpStatus.BAD_REQUEST, "email");
        assertProblem(
                post("marketer", "{\"attributes\": {\"x\": {\"y\": 1}}, \"email\": \"a@b.example\"}"),
                HttpStatus.BAD_REQUEST,
                "attributes");
        for (String body : List.of("", "{", "[]", "null", "7", "\"x\"")) {
            assertProblem(post("marketer", body), HttpStatus.BAD_REQUEST, "");
        }
        assertThat(count("lead")).isZero();
    }

    @Test
    void whatIsNoRequestOfOursIsAProblemToo() {
        HttpHeaders text = headers(null);
        text.setContentType(MediaType.TEXT_PLAIN);
        assertProblem(
                exchange("marketer", HttpMethod.POST, "/api/leads", new HttpEntity<>("x", text)),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "");
        assertProblem(
                exchange("marketer", HttpMethod.DELETE, "/api/leads", new HttpEntity<>(headers(null))),
                HttpStatus.METHOD_NOT_ALLOWED,
                "");
        assertProblem(
                exchange("marketer", HttpMethod.GET, "/api/nothing", new HttpEntity<>(headers(null))),
                HttpStatus.NOT_FOUND,
                "");
        assertProblem(
                exchange("marketer", HttpMethod.GET, "/api/imports/x", new HttpEntity<>(headers(null))),
                HttpStatus.BAD_REQUEST,
                "id 'x' is not a whole number");
    }

    @Test
    void theApiDescribesItself() {
        JsonNode api = exchange("marketer", HttpMethod.GET, "/v3/api-docs", new HttpEntity<>(headers(null)))
                .getBody();

        assertThat(api).isInstanceOfSatisfying(JsonNode.class, description -> {
            JsonNode post = description.path("paths").path("/api/leads").path("post");
            assertThat(post.path("summary").asText()).isEqualTo("Bring in a lead");
            assertThat(post.path("responses").path("400").path("content").has("application/problem+json"))
                    .isTrue();
            JsonNode upload = description.path("paths").path("/api/imports").path("post");
            assertThat(upload.path("requestBody").path("content").has("multipart/form-data"))
                    .isTrue();
            assertThat(description.path("components").path("schemas").has("Problem"))
                    .isTrue();
            assertThat(description
                            .path("components")
                            .path("securitySchemes")
                            .path("basic")
                            .path("scheme")
                            .asText())
                    .isEqualTo("basic");
        });
    }

    @Test
    void onlyThoseWhoWorkWithLeadsBringThem() {
        assertProblem(post("finance", "{\"email\": \"a@b.example\"}"), HttpStatus.FORBIDDEN, "");
        assertThat(http.postForEntity("/api/leads", Map.of("email", "a@b.example"), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        for (String user : List.of("marketer", "marketing-lead", "rep", "sales-manager", "admin")) {
            assertThat(post(user, "{\"email\": \"%s@b.example\"}".formatted(user))
                            .getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.CREATED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"seniority\": 0", "\"consentMail\": 1", "\"employees\": \"5\"", "\"inquiry\": 1"})
    void aValueOfAnotherKindIsRefusedAndNotGuessed(String field) {
        ResponseEntity<JsonNode> answer = post("marketer", "{\"email\": \"ada@bauer.example\", %s}".formatted(field));

        assertProblem(answer, HttpStatus.BAD_REQUEST, field.substring(1, field.indexOf(':') - 1));
        assertThat(count("lead")).isZero();
    }

    @Test
    void aLeadThatBeginsNowHasNoOutcome() {
        assertProblem(
                post("marketer", "{\"email\": \"ada@bauer.example\", \"outcome\": \"WON\"}"),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "outcome");
        assertProblem(
                post("marketer", "{\"email\": \"ada@bauer.example\", \"closedAt\": \"2025-01-01T00:00:00Z\"}"),
                HttpStatus.BAD_REQUEST,
                "outcome");
        assertThat(count("lead")).isZero();
    }

    @Test
    void aKindOfInteractionIsANameAndNoNumber() {
        String number = number(post("marketer", "{\"email\": \"ada@bauer.example\"}"));

        assertProblem(report("marketer", number, "{\"kind\": 5}"), HttpStatus.BAD_REQUEST, "kind");
    }

    @Test
    void whatHappensWithALeadIsInItsTimeline() {
        String number = number(post("marketer", "{\"email\": \"ada@bauer.example\"}"));

        assertThat(report(
                                "marketer",
                                number,
                                "{\"kind\": \"WEBINAR\", \"channel\": \"WEB\", \"summary\": \"Asked twice\"}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(kinds(number)).containsExactly("INQUIRY", "WEBINAR");
        assertProblem(report("marketer", number, "{\"summary\": \"?\"}"), HttpStatus.BAD_REQUEST, "kind is needed");
        assertProblem(
                report("marketer", number, "{\"kind\": \"WON\"}"),
                HttpStatus.BAD_REQUEST,
                "kind is noted by the system alone");
        assertProblem(report("marketer", "L-1999-000001", "{\"kind\": \"NOTE\"}"), HttpStatus.NOT_FOUND, "");
    }

    @Test
    void nobodyReportsOnALeadTheyMayNotSee() {
        String number = number(post("marketer", "{\"email\": \"ada@bauer.example\"}"));
        database.sql("update lead set team_code = 'west'").update();

        assertProblem(report("rep2", number, "{\"kind\": \"NOTE\"}"), HttpStatus.NOT_FOUND, "none that you may see");
        assertThat(report("rep", number, "{\"kind\": \"NOTE\"}").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void anOptOutIsHonouredAtOnceAndMaySayItTwice() {
        String number = number(post("marketer", "{\"email\": \"ada@bauer.example\", \"consentMail\": true}"));

        report("marketer", number, "{\"kind\": \"OPT_OUT\"}");
        ResponseEntity<JsonNode> again = report("marketer", number, "{\"kind\": \"OPT_OUT\"}");

        assertThat(again.getStatusCode().is5xxServerError()).isFalse();
        assertThat(count("lead where opted_out_at is not null and not consent_mail"))
                .isEqualTo(1);
    }

    private ResponseEntity<JsonNode> post(String user, String body) {
        return post(user, body, null);
    }

    private ResponseEntity<JsonNode> post(String user, String body, @Nullable String key) {
        return exchange(user, HttpMethod.POST, "/api/leads", new HttpEntity<>(body, headers(key)));
    }

    private ResponseEntity<JsonNode> report(String user, String number, String body) {
        return exchange(
                user, HttpMethod.POST, "/api/leads/" + number + "/interactions", new HttpEntity<>(body, headers(null)));
    }

    private ResponseEntity<JsonNode> exchange(String user, HttpMethod method, String path, HttpEntity<?> request) {
        return http.withBasicAuth(user, PASSWORD).exchange(path, method, request, JsonNode.class);
    }

    private static HttpHeaders headers(@Nullable String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return headers;
    }

    private static void assertProblem(ResponseEntity<JsonNode> answer, HttpStatus status, String detail) {
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(String.valueOf(answer.getBody())).contains(detail).contains("\"status\":" + status.value());
    }

    private static String number(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body == null ? "" : body.path("number").asText();
    }

    private long count(String what) {
        return database.sql("select count(*) from " + what).query(Long.class).single();
    }

    private List<String> kinds(String number) {
        return database.sql("select i.kind from interaction i join lead l on l.id = i.lead_id where l.number = ?"
                        + " and i.actor <> 'system' order by i.id")
                .param(number)
                .query(String.class)
                .list();
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CyclicBarrier start = new CyclicBarrier(times);
            List<Callable<T>> calls = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return action.apply(i);
                    })
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private String stage(String number) {
        return database.sql("select stage from lead where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
