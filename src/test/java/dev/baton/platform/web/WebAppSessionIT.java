package dev.baton.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonIT
class WebAppSessionIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Test
    void aPageThatReadsTheApiKeepsItsLogin() {
        Visitor browser = Visitor.browser(port, "rep");

        for (String path : List.of("/api/leads?limit=1", ENGINE + "task/count", "/api/tasks/cards?ids=x")) {
            HttpResponse<String> answer = browser.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }

    @Test
    void aLoginIsInTheDatabaseWhereEveryNodeFindsIt() {
        long before = sessions();

        Visitor.browser(port, "rep2");

        assertThat(sessions()).isGreaterThan(before);
    }

    @Test
    void programsLeaveNoSession() {
        long before = sessions();

        assertThat(Visitor.program(port, "rep")
                        .get("/api/leads?limit=1")
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
        assertThat(Visitor.program(port, "rep")
                        .get("/engine-rest/task?maxResults=1")
                        .statusCode())
                .isEqualTo(200);

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void cockpitCountsWhatRunsOfEveryModel() {
        Visitor manager = Visitor.browser(port, "sales-manager");

        assertThat(manager.get("/camunda/api/engine/engine/default/process-definition/statistics?rootIncidents=true")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void cockpitSeesTheVersionsOfAModel() {
        Visitor browser = Visitor.browser(port, "sales-manager");

        for (String model : List.of("process-definition?key=lead-lifecycle", "decision-definition?key=score-fit")) {
            HttpResponse<String> answer = browser.get(ENGINE + model + "&sortBy=version&sortOrder=desc");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"version\":1");
        }
        assertThat(browser.get(ENGINE + "process-definition").statusCode()).isEqualTo(200);
        assertThat(browser.get(ENGINE + "process-definition?maxResults=999999").statusCode())
                .isEqualTo(400);
    }

    private long sessions() {
        return database.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }
}
