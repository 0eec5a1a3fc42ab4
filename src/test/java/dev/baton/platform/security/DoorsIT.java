package dev.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BatonIT
class DoorsIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/api/engine/engine/",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness"
            })
    void whatTheLoginPageAndTheProbeNeedIsOpen(String path) {
        assertThat(Visitor.stranger(port).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/f/form.css", "/f/no-such", "/confirm/made-up", "/api/public/campaigns/no-such"})
    void whatStrangersMaySendIsOpenAndLeavesNoCookie(String path) {
        HttpResponse<String> answer = Visitor.stranger(port).get(path);

        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/f/../api/leads",
                "/f/%2e%2e/api/leads",
                "/api/public/../leads",
                "/api/public/%2e%2e/leads",
                "/f//api/leads",
                "/f/spring;x=/api/leads",
                "/api/publicity",
                "/api/public%2fleads"
            })
    void whatStrangersMaySendLeadsNowhereElse(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 (400|401|403) ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/public/campaigns/spring/leads", "/f/spring", "/confirm/made-up"})
    void aStrangerWhoClaimsToBeSomebodyStaysAStranger(String path) {
        HttpResponse<String> answer = Visitor.program(port, "admin")
                .with("Sec-Fetch-Site", "cross-site")
                .post(path, "{}");

        assertThat(answer.statusCode()).isIn(200, 404, 415);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/leads",
                "/api/campaigns",
                "/api/set-aside",
                "/api/leads/L-2026-000001/attachments",
                "/api/imports/1",
                "/api/outbox",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/engine-rest/telemetry/data",
                "/engine-rest/schema/log",
                "/engine-rest/identity/password-policy",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/telemetry/data",
                "/camunda/api/engine/engine/default/schema/log",
                "/camunda/api/engine/engine/default/identity/password-policy",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
                "/camunda/api/admin/plugin/adminPlugins/default/x",
                "/camunda/api/engine/engine/default/user"
            })
    void allElseAsksWhoYouAre(String path) {
        assertThat(Visitor.stranger(port).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/info",
                "/h2-console",
                "/webjars/camunda/index.html",
                "/camunda-welcome/index.html",
                "/nothing"
            })
    void whatIsNotMeantToBeThereIsShutForEverybody(String path) {
        HttpResponse<String> answer = Visitor.stranger(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(Visitor.program(port, "admin").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyMakesThemselvesAnAdministrator() {
        String path = "/camunda/api/admin/setup/default/user/create";
        String user = "{\"profile\":{\"id\":\"eve\"},\"credentials\":{\"password\":\"Evil-2026-xyz\"}}";

        assertThat(Visitor.stranger(port).post(path, user).statusCode()).isIn(401, 403);
        assertThat(Visitor.browser(port, "admin").post(path, user).statusCode()).isEqualTo(403);
        assertThat(Visitor.stranger(port)
                        .get("/camunda/app/admin/default/setup/")
                        .statusCode())
                .isIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void whatTheEngineItselfDoesNotCheckIsForAdministrators(String engine) {
        Visitor rep = on(engine, "rep");
        String profile = "{\"id\": \"rep\", \"firstName\": \"R\", \"lastName\": \"P\", \"email\": \"me@evil.example\"}";

        assertThat(rep.put(engine + "/job/any/retries", "{\"retries\": 0}").statusCode())
                .isEqualTo(403);
        assertThat(rep.put(engine + "/job/suspended", "{\"suspended\": true}").statusCode())
                .isEqualTo(403);
        assertThat(rep.post(engine + "/job/any/execute", "{}").statusCode()).isEqualTo(403);
        assertThat(rep.post(engine + "/job/retries", "{}").statusCode()).isEqualTo(403);
        assertThat(rep.delete(engine + "/job/any").statusCode()).isEqualTo(403);
        assertThat(rep.post(engine + "/history/cleanup", "{}").statusCode()).isEqualTo(403);
        assertThat(rep.post(engine + "/telemetry/configuration", "{\"enableTelemetry\": true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rep.post(engine + "/schema/log", "{}").statusCode()).isEqualTo(403);
        assertThat(rep.put(engine + "/user/rep/profile", profile).statusCode()).isEqualTo(403);
        assertThat(rep.delete(engine + "/user/rep").statusCode()).isEqualTo(403);
        assertThat(rep.get(engine + "/user/rep/profile").body()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void numbersOfAllTeamsAreForThoseWhoWorkWithCockpit(String engine) {
        for (String path : List.of("/process-definition/statistics", "/metrics/job-successful/sum", "/version")) {
            for (String user : List.of("rep", "marketer", "operations")) {
                assertThat(on(engine, user).get(engine + path).statusCode())
                        .as("%s for %s", path, user)
                        .isEqualTo(403);
            }
            for (String user : List.of("sales-manager", "marketing-lead", "admin")) {
                assertThat(on(engine, user).get(engine + path).statusCode())
                        .as("%s for %s", path, user)
                        .isNotEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void theEnginesOwnSettingsAreForAdministrators(String engine) {
        for (String path : List.of(
                "/telemetry/configuration",
                "/telemetry/data",
                "/history/cleanup/job",
                "/history/cleanup/jobs",
                "/history/cleanup/configuration",
                "/schema/log")) {
            for (String user : List.of("rep", "sales-manager", "marketing-lead", "executive")) {
                assertThat(on(engine, user).get(engine + path).statusCode())
                        .as("%s for %s", path, user)
                        .isEqualTo(403);
            }
            assertThat(on(engine, "admin").get(engine + path).statusCode())
                    .as(path)
                    .isNotEqualTo(403);
        }
    }

    @Test
    void aWrongPasswordIsAProblemWithAChallenge() {
        HttpResponse<String> answer =
                Visitor.program(port, "nobody-known", "wrong").get("/api/leads");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(answer.body()).contains("\"status\":401");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aScriptGetsNoChallengeSoThatTheBrowserShowsNoPrompt() {
        HttpResponse<String> answer = Visitor.stranger(port)
                .with("X-Requested-With", "XMLHttpRequest")
                .get("/api/leads");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void anotherSitesPageChangesNothingWithARememberedPassword(String header, String value) {
        Visitor victim = Visitor.program(port, "admin").with(header, value);

        assertThat(victim.post("/engine-rest/task/create", "{}").statusCode()).isEqualTo(403);
        assertThat(victim.post("/api/leads", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void ourOwnPagesMayChangeThings() {
        Visitor page = Visitor.program(port, "admin")
                .with("Origin", "http://localhost:" + port)
                .with("Sec-Fetch-Site", "same-origin");

        assertThat(page.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsLoggedInToTasklistMayReadTheApiButNotWriteIt() {
        Visitor rep = Visitor.browser(port, "rep");

        assertThat(rep.get("/api/leads").statusCode()).isNotEqualTo(401);
        assertThat(rep.post("/api/leads", "{}").statusCode()).isEqualTo(401);
        assertThat(rep.get("/engine-rest/engine").statusCode()).isEqualTo(401);
    }

    @Test
    void theWebApplicationsWantTheirToken() {
        Visitor rep = Visitor.browser(port, "rep");
        String path = "/camunda/api/engine/engine/default/task/count";

        assertThat(rep.post(path, "{}").statusCode()).isEqualTo(200);
        assertThat(rep.with("X-XSRF-TOKEN", "forged").post(path, "{}").statusCode())
                .isIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/camunda/app/tasklist",
                "//evil.example/..;/camunda/app/tasklist",
                "/%2f%2fevil.example/camunda/app",
                "/\\evil.example/camunda/app"
            })
    void noRedirectLeadsAway(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContain("Location:")
                .startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/task",
                "/engine-rest//task",
                "/engine-rest/task;x=1",
                "/engine-rest/../api/leads",
                "/engine-rest/%2e%2e/api/leads",
                "/camunda/api//engine",
                "//camunda/api/engine/engine/default/task",
                "//api/leads",
                "/api/leads;x=1"
            })
    void anAddressThatIsNotPlainIsAProblemOfTheCaller(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "Send a plain request");
    }

    @Test
    void theBareAddressLeadsToTasklist() {
        HttpResponse<String> answer = Visitor.stranger(port).get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/tasklist/");
    }

    private Visitor on(String engine, String user) {
        return engine.startsWith("/camunda") ? Visitor.browser(port, user) : Visitor.program(port, user);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
