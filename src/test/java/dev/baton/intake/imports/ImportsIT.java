package dev.baton.intake.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.support.BatonIT;
import dev.baton.support.MovableClock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@BatonIT
class ImportsIT {

    private static final String PASSWORD = "Baton-Demo-2026";
    private static final String MAPPING =
            "{\"fields\": {\"email\": {\"column\": \"mail\"}, \"company\": {\"column\": \"company\"}}}";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ImportBench bench;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource connections;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private MovableClock clock;

    @Test
    void leadsOfThePastComeInAsTheyEndedAndNobodyWorksOnThem() throws IOException {
        String mapping = """
                {"fields": {"email": {"column": "mail"}, "outcome": {"column": "end"},
                            "askedAt": {"column": "from"}, "closedAt": {"column": "to"}}}""";

        ImportProgress done = bench.run(
                ("mail,end,from,to\n"
                                + "a@b.example,won,2025-03-01,2025-05-20\n"
                                + "b@b.example,Lost,2025-03-01T09:30:00Z,\n"
                                + "c@b.example,maybe,2025-03-01,\n"
                                + "d@b.example,won,2025-03-01,2025-02-01\n"
                                + "e@b.example,won,01.03.2025,\n"
                                + "f@b.example,,,2025-03-01\n")
                        .getBytes(UTF_8),
                mapping);

        assertThat(done.created()).isEqualTo(2);
        assertThat(done.rejected()).isEqualTo(4);
        assertThat(database.sql("select stage || ' ' || to_char(captured_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')"
                                + " from lead where open_email_key is null order by id")
                        .query(String.class)
                        .list())
                .containsExactly("WON 2025-03-01 00:00", "LOST 2025-03-01 09:30");
        assertThat(database.sql("select count(*) from act_ru_execution")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(imports.rejected(done.id(), 0, 10).stream().map(Rejection::reason))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("outcome").contains("WON, LOST"),
                        reason -> assertThat(reason).contains("closedAt"),
                        reason -> assertThat(reason).contains("askedAt").contains("is not a moment such as"),
                        reason -> assertThat(reason).contains("outcome"));
    }

    @Test
    void theSampleLeadsComeInThroughTheApi() throws IOException {
        String mapping = new ClassPathResource("samples/mappings/leads.json").getContentAsString(UTF_8);
        byte[] file = new ClassPathResource("samples/leads.csv").getContentAsByteArray();

        ResponseEntity<JsonNode> queued = upload("marketer", file, mapping);
        assertThat(queued.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(queued.getHeaders().getLocation())
                .hasPath("/api/imports/" + body(queued).path("id"));
        assertThat(body(queued).path("state").asText()).isEqualTo("QUEUED");
        work();

        JsonNode progress = progress(queued);
        assertThat(progress.path("state").asText()).isEqualTo("DONE");
        assertThat(counts(progress)).isEqualTo("200 = 193 + 6 + 1");
        assertThat(progress.path("rowsPerSecond").asDouble()).isPositive();
        assertThat(progress.path("secondsLeft").asLong()).isZero();
        assertThat(rejected(queued)).startsWith("line,reason,row\r\n102,email or phone is needed");
        assertThat(count("import_chunk")).isZero();
        assertThat(count("lead")).isEqualTo(193);
        assertThat(database.sql("select distinct owner from lead")
                        .query(String.class)
                        .list())
                .as("whoever is imported has an owner at once")
                .containsExactly("marketer");
    }

    @Test
    void noFileWhateverIsInItIsAnErrorOfOurs() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty", new byte[0]);
        files.put("blank", "\n\n\n".getBytes(UTF_8));
        files.put("header only", "mail,company".getBytes(UTF_8));
        files.put("NUL bytes", "mail,company\na@a.example,A\0B\nb@b.example,B\n".getBytes(UTF_8));
        files.put("a quote that is never closed", "mail,company\na@a.example,\"A\nb@b.example,B\n".getBytes(UTF_8));
        files.put("quotes only", "mail,company\n\"\"\"\"\"\n\"\n".getBytes(UTF_8));
        files.put("ragged", "mail,company\na@a.example\nb@b.example,B,C,D\n,\n".getBytes(UTF_8));
        files.put("old Mac", "mail,company\ra@a.example,A\rb@b.example,B".getBytes(UTF_8));
        files.put("semicolons", "mail;company\r\na@a.example;A\r\n".getBytes(UTF_8));
        files.put("UTF-16", "mail,company\na@a.example,Söhne\n".getBytes(UTF_16));
        files.put("UTF-16 without mark", "mail,company\na@a.example,Söhne\n".getBytes(UTF_16LE));
        files.put("ISO 8859-1", "mail,company\na@a.example,Müller & Söhne Gebäude\n".getBytes(ISO_8859_1));
        files.put(
                "10,000 columns",
                ("mail,company" + ",c".repeat(9_998) + "\na@a.example,A" + ",1".repeat(9_998) + "\n").getBytes(UTF_8));
        files.put("20,000 columns", ("mail,company" + ",c".repeat(19_998) + "\n").getBytes(UTF_8));
        files.put(
                "1 MB in a cell",
                ("mail,company\na@a.example," + "x".repeat(1 << 20) + "\nb@b.example,B\n").getBytes(UTF_8));
        files.put("a name that unfolds", ("mail,company\na@a.example," + "\ufdfa".repeat(100) + "\n").getBytes(UTF_8));
        files.put("headings twice", "mail,mail,company\na@a.example,b,c\n".getBytes(UTF_8));
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        files.put("noise", noise);

        files.forEach((name, file) -> {
            ResponseEntity<JsonNode> answer = upload("marketer", file, MAPPING);
            assertThat(answer.getStatusCode()).as(name).isIn(HttpStatus.ACCEPTED, HttpStatus.UNPROCESSABLE_ENTITY);
            work();
            if (answer.getStatusCode() == HttpStatus.ACCEPTED) {
                JsonNode progress = progress(answer);
                assertThat(progress.path("state").asText()).as(name).isEqualTo("DONE");
                assertThat(progress.path("rowsRead").asLong()).as(name).isEqualTo(sum(progress));
                assertThat(rejected(answer).lines().count())
                        .as(name)
                        .isGreaterThan(progress.path("rejected").asLong());
            }
        });
    }

    @Test
    void aBadRowNeverStopsTheGoodOnesAndSaysWhy() {
        ResponseEntity<JsonNode> queued = upload(
                "marketer",
                ("mail,company\na@a.example,A\nnobody,B\nc@c.example,\"C\nd@d.example,D\0\n=1+1,E,F\n"
                                + "g@g.example,\"G\nG\"\n A@a.example ,A\n")
                        .getBytes(UTF_8),
                MAPPING);
        work();

        assertThat(counts(progress(queued))).isEqualTo("7 = 2 + 1 + 4");
        assertThat(rejected(queued).split("\r\n"))
                .containsExactly(
                        "line,reason,row",
                        "3,email is not an e-mail address such as name@example.com,\"nobody,B\"",
                        "4,is not readable as CSV: Unexpected character after closing quote: 'G' (0x47),\"c@c.example,\"\"C\"",
                        "5,contains a NUL character: remove it,\"d@d.example,D\u2400\"",
                        "6,\"has 3 cells, the header has 2\",\"'=1+1,E,F\"");
    }

    @Test
    void anImportThatWasKilledGoesOnExactlyWhereItStopped() throws Exception {
        String rows = IntStream.range(0, 180)
                .mapToObj(i -> "p%d@kill.example,%s\n".formatted(i, i == 77 ? "Blocker" : "Firm " + i))
                .collect(Collectors.joining());
        ResponseEntity<JsonNode> queued = upload("marketer", ("mail,company\n" + rows).getBytes(UTF_8), MAPPING);

        try (Connection other = connections.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into account (name, name_key, created_at) values ('Blocker', 'blocker', now())");
            CompletableFuture<Boolean> running = CompletableFuture.supplyAsync(() -> worker.runNext(() -> true));
            killWhoeverWaits();
            running.get(60, TimeUnit.SECONDS);
            other.rollback();
        }
        assertThat(counts(progress(queued))).isEqualTo("50 = 50 + 0 + 0");
        assertThat(count("lead")).isEqualTo(50);
        assertThat(worker.runNext(() -> true)).as("it rests").isFalse();
        clock.advance(Duration.ofSeconds(11));
        work();

        assertThat(counts(progress(queued))).isEqualTo("180 = 180 + 0 + 0");
        assertThat(count("lead")).isEqualTo(180);
        assertThat(count("interaction")).isEqualTo(180);
        assertThat(count("act_ru_execution where parent_id_ is null and business_key_ like 'L-%'"))
                .isEqualTo(180);
    }

    @Test
    void anotherWorkerTakesOverFromOneThatVanishedWhichCanDoNoMoreHarm() {
        String rows = IntStream.range(0, 120)
                .mapToObj("p%d@vanish.example,\n"::formatted)
                .collect(Collectors.joining());
        ResponseEntity<JsonNode> queued = upload("marketer", ("mail,company\n" + rows).getBytes(UTF_8), MAPPING);
        AtomicInteger batches = new AtomicInteger();

        assertThatThrownBy(() -> worker.runNext(() -> {
                    if (batches.incrementAndGet() == 2) {
                        throw new Vanished();
                    }
                    return true;
                }))
                .isInstanceOf(Vanished.class);
        assertThat(worker.runNext(() -> true)).as("the lease lasts").isFalse();
        clock.advance(Duration.ofMinutes(2));
        // while this worker reads its second batch, its lease ends and another one finishes the job
        worker.runNext(() -> {
            if (batches.incrementAndGet() == 4) {
                clock.advance(Duration.ofMinutes(2));
                assertThat(worker.runNext(() -> true)).isTrue();
            }
            return true;
        });

        assertThat(counts(progress(queued))).isEqualTo("120 = 120 + 0 + 0");
        assertThat(progress(queued).path("state").asText()).isEqualTo("DONE");
        assertThat(count("interaction")).isEqualTo(120);
    }

    @Test
    void anImportThatMayNotGoOnWaitsForTheNext() {
        ResponseEntity<JsonNode> queued = upload("marketer", "mail,company\na@a.example,A\n".getBytes(UTF_8), MAPPING);

        assertThat(worker.runNext(() -> false)).isTrue();
        assertThat(progress(queued).path("state").asText()).isEqualTo("RUNNING");
        work();

        assertThat(counts(progress(queued))).isEqualTo("1 = 1 + 0 + 0");
    }

    @Test
    void twoImportsOfTheSamePeopleAtOnceMakeEachLeadOnce() {
        String rows = IntStream.range(0, 150)
                .mapToObj(i -> "p%d@twice.example,Firm %d\n".formatted(i, i % 7))
                .collect(Collectors.joining());
        String backwards = IntStream.range(0, 150)
                .mapToObj(i -> "P%d@TWICE.example,Firm %d\n".formatted(149 - i, i % 7))
                .collect(Collectors.joining());
        ResponseEntity<JsonNode> one = upload("marketer", ("mail,company\n" + rows).getBytes(UTF_8), MAPPING);
        ResponseEntity<JsonNode> two = upload("admin", ("mail,company\n" + backwards).getBytes(UTF_8), MAPPING);

        CompletableFuture<Void> other = CompletableFuture.runAsync(this::work);
        work();
        other.join();

        assertThat(count("lead")).isEqualTo(150);
        assertThat(progress(one).path("created").asLong()
                        + progress(two).path("created").asLong())
                .isEqualTo(150);
        assertThat(progress(one).path("merged").asLong()
                        + progress(two).path("merged").asLong())
                .isEqualTo(150);
    }

    @Test
    void aMappingThatDoesNotFitIsToldBeforeAnythingIsKept() {
        byte[] file = "mail,company\na@a.example,A\n".getBytes(UTF_8);

        assertProblem(
                upload("marketer", file, "{\"fields\": {\"email\": {\"column\": \"E-Mail\"}}}"),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "reads column 'E-Mail'; the file has only [mail, company]");
        assertProblem(
                upload("marketer", file, "{\"fields\": {\"mail\": {\"column\": \"mail\"}}}"),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "mapping.fields.mail is not one of");
        assertProblem(
                upload("marketer", file, "{\"fields\": {\"email\": {\"template\": \"{{#mail}}\"}}}"),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "template");
        assertProblem(
                upload("marketer", file, "{\"fields\": {}}"),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "mapping.fields is empty");
        assertProblem(
                upload("marketer", file, MAPPING.replaceFirst("\\{", "{\"delimiter\": \"ab\",")),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "mapping.delimiter");
        assertProblem(
                upload("marketer", file, MAPPING.replaceFirst("\\{", "{\"encoding\": \"klingon!\",")),
                HttpStatus.UNPROCESSABLE_ENTITY,
                "mapping.encoding");
        assertProblem(
                upload("marketer", file, "{\"field\": {}}"),
                HttpStatus.BAD_REQUEST,
                "mapping.field is not a known field");
        assertProblem(upload("marketer", file, "{"), HttpStatus.BAD_REQUEST, "mapping");
        assertProblem(upload("marketer", file, "null"), HttpStatus.BAD_REQUEST, "mapping");
        assertProblem(upload("marketer", file, null), HttpStatus.BAD_REQUEST, "mapping or mappingName is needed");
        assertProblem(upload("marketer", null, MAPPING), HttpStatus.BAD_REQUEST, "file is missing");
        assertThat(count("import_job")).isZero();
    }

    @Test
    void aSavedMappingServesByItsName() {
        var saved = http.withBasicAuth("marketing-lead", PASSWORD);
        saved.put(
                "/api/import-mappings/fair",
                json("{\"fields\": {\"email\": {\"column\": \"mail\", \"otherwise\": \"\"}}}"));
        saved.put("/api/import-mappings/fair", json(MAPPING));

        MultiValueMap<String, Object> parts = parts("mail,company\na@a.example,A\n".getBytes(UTF_8), null);
        parts.add("mappingName", "fair");
        ResponseEntity<JsonNode> queued = post("marketer", parts);
        work();

        assertThat(counts(progress(queued))).isEqualTo("1 = 1 + 0 + 0");
        assertThat(saved.getForObject("/api/import-mappings", String.class)).isEqualTo("[\"fair\"]");
        assertThat(saved.getForObject("/api/import-mappings/fair", JsonNode.class)
                        .path("fields")
                        .path("company")
                        .path("column")
                        .asText())
                .isEqualTo("company");
        assertThat(saved.getForEntity("/api/import-mappings/none", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void importsAreMarketingsOwn() {
        byte[] file = "mail,company\na@a.example,A\n".getBytes(UTF_8);

        for (String user : List.of("rep", "sales-manager", "finance", "executive", "operations", "product")) {
            assertProblem(upload(user, file, MAPPING), HttpStatus.FORBIDDEN, "");
            assertThat(http.withBasicAuth(user, PASSWORD)
                            .getForEntity("/api/imports", JsonNode.class)
                            .getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(upload("admin", file, MAPPING).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(http.withBasicAuth("marketing-lead", PASSWORD).getForObject("/api/imports", JsonNode.class))
                .hasSize(1);
    }

    @Test
    void theLeadsOfAFileWaitBehindOneThatComesAlone() {
        upload("marketer", "mail,company\na@file.example,Firm A\nb@file.example,Firm B\n".getBytes(UTF_8), MAPPING);
        work();

        http.withBasicAuth("marketer", PASSWORD)
                .postForEntity(
                        "/api/leads",
                        Map.of("email", "c@alone.example", "company", "Firm C", "inquiry", "OTHER", "source", "OTHER"),
                        JsonNode.class);

        assertThat(database.sql(
                                "select lead.email from act_ru_job job"
                                        + " join act_ru_execution process on process.id_ = job.process_instance_id_"
                                        + " join lead on lead.number = process.business_key_"
                                        + " where job.type_ = 'message' order by job.priority_ desc, job.duedate_ fetch first row only")
                        .query(String.class)
                        .single())
                .isEqualTo("c@alone.example");
    }

    @Test
    void aLongFileGivesWayToTheOnesThatWait() {
        ResponseEntity<JsonNode> first = upload("marketer", rows("long", 120), MAPPING);
        ResponseEntity<JsonNode> second = upload("marketer", rows("short", 3), MAPPING);

        // a turn is one batch in tests
        worker.runNext(() -> true);
        worker.runNext(() -> true);

        assertThat(progress(first).path("rowsRead").asLong()).isEqualTo(50);
        assertThat(progress(second).path("rowsRead").asLong()).isEqualTo(3);
        work();
        assertThat(counts(progress(second))).isEqualTo("3 = 3 + 0 + 0");
        assertThat(counts(progress(first))).isEqualTo("120 = 120 + 0 + 0");
    }

    @Test
    void aCancelledImportKeepsItsLeadsAndTakesNoMore() {
        ResponseEntity<JsonNode> queued = upload("marketer", rows("cancelled", 120), MAPPING);
        String place = "/api/imports/" + body(queued).path("id").asText();
        AtomicInteger batches = new AtomicInteger();
        worker.runNext(() -> batches.getAndIncrement() < 1);

        assertThat(delete("rep", place)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(delete("marketer", place)).isEqualTo(HttpStatus.OK);
        assertThat(delete("marketer", place)).isEqualTo(HttpStatus.CONFLICT);
        assertThat(delete("marketer", "/api/imports/999999")).isEqualTo(HttpStatus.NOT_FOUND);
        work();

        JsonNode progress = progress(queued);
        assertThat(progress.path("state").asText()).isEqualTo("FAILED");
        assertThat(progress.path("error").asText()).isEqualTo("Cancelled by marketer");
        assertThat(counts(progress)).isEqualTo("50 = 50 + 0 + 0");
        assertThat(count("lead")).isEqualTo(50);
        assertThat(count("import_chunk")).isZero();
    }

    private HttpStatusCode delete(String user, String place) {
        return http.withBasicAuth(user, PASSWORD)
                .exchange(place, HttpMethod.DELETE, HttpEntity.EMPTY, JsonNode.class)
                .getStatusCode();
    }

    private static byte[] rows(String name, int many) {
        return IntStream.range(0, many)
                .mapToObj(row -> "%s%d@%s.example,%s %d\n".formatted(name, row, name, name, row))
                .collect(Collectors.joining("", "mail,company\n", ""))
                .getBytes(UTF_8);
    }

    private void killWhoeverWaits() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            int killed = database.sql(
                            "select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where wait_event_type = 'Lock' and query like '%account%' and datname = current_database()")
                    .query(Boolean.class)
                    .list()
                    .size();
            if (killed > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody waits");
    }

    private void work() {
        while (worker.runNext(() -> true)) {
            // until there is nothing left
        }
    }

    private ResponseEntity<JsonNode> upload(String user, byte @Nullable [] file, @Nullable String mapping) {
        return post(user, parts(file, mapping));
    }

    private ResponseEntity<JsonNode> post(String user, MultiValueMap<String, Object> parts) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(user, PASSWORD)
                .postForEntity("/api/imports", new HttpEntity<>(parts, headers), JsonNode.class);
    }

    private static MultiValueMap<String, Object> parts(byte @Nullable [] file, @Nullable String mapping) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        if (file != null) {
            parts.add("file", new ByteArrayResource(file) {
                @Override
                public String getFilename() {
                    return "leads.csv";
                }
            });
        }
        if (mapping != null) {
            parts.add("mapping", mapping);
        }
        parts.add("unused", "x");
        return parts;
    }

    private static HttpEntity<String> json(String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    private JsonNode progress(ResponseEntity<JsonNode> queued) {
        return body(http.withBasicAuth("marketer", PASSWORD)
                .getForEntity("/api/imports/" + body(queued).path("id"), JsonNode.class));
    }

    private String rejected(ResponseEntity<JsonNode> queued) {
        ResponseEntity<byte[]> file = http.withBasicAuth("marketer", PASSWORD)
                .getForEntity("/api/imports/" + body(queued).path("id") + "/rejected", byte[].class);
        assertThat(file.getStatusCode()).isEqualTo(HttpStatus.OK);
        byte[] content = file.getBody();
        return content == null ? "" : new String(content, UTF_8);
    }

    private static String counts(JsonNode progress) {
        return "%s = %s + %s + %s"
                .formatted(
                        progress.path("rowsRead"),
                        progress.path("created"),
                        progress.path("merged"),
                        progress.path("rejected"));
    }

    private static long sum(JsonNode progress) {
        return progress.path("created").asLong()
                + progress.path("merged").asLong()
                + progress.path("rejected").asLong();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        if (body == null) {
            throw new AssertionError("no body");
        }
        return body;
    }

    private static void assertProblem(ResponseEntity<JsonNode> answer, HttpStatus status, String detail) {
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(String.valueOf(answer.getBody())).contains(detail);
    }

    private long count(String what) {
        return database.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** A worker's process that is gone from one moment to the next. */
    private static final class Vanished extends Error {}
}
