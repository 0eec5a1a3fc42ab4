package dev.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** CVE-2026-109432 with its real requests: a query that would run code on the server, sent by an ordinary user. */
@BatonIT
class QueryAttackIT {

    private static final String PROGRAMS = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path directory;

    private Path trace;

    @BeforeEach
    void nothingHasBeenRun() {
        trace = directory.resolve("was-here");
    }

    @AfterEach
    void nothingWasRun() {
        assertThat(Files.exists(trace)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigneeExpression", "candidateGroupExpression", "dueAfterExpression", "ownerExpression"})
    void anExpressionInAPartOfAQueryIsRefused(String key) {
        for (String query : List.of(nested(key), plain(key))) {
            assertRefused(asProgram(), PROGRAMS, "/task?maxResults=10", query);
            assertRefused(asProgram(), PROGRAMS, "/task/count", query);
            assertRefused(asProgram(), PROGRAMS + "/engine/default", "/task/count", query);
            assertRefused(asBrowser(), WEB_APPS, "/task?maxResults=10", query);
            assertRefused(asBrowser(), WEB_APPS, "/task/count", query);
        }
    }

    @Test
    void noFilterIsMadeOfIt() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"evil\",\"query\":%s,\"properties\":{}}";
        Visitor admin = Visitor.program(port, "admin");

        for (String query : List.of(nested("assigneeExpression"), plain("assigneeExpression"))) {
            assertRefused(admin, PROGRAMS, "/filter/create", filter.formatted(query));
        }
    }

    @Test
    void aFilterIsNotRunWithIt() {
        String mine = filters.createTaskFilterQuery()
                .filterName("My leads")
                .singleResult()
                .getId();

        for (String query : List.of(nested("assigneeExpression"), plain("assigneeExpression"))) {
            for (String end : List.of("/list?maxResults=10", "/count")) {
                assertRefused(asProgram(), PROGRAMS, "/filter/" + mine + end, query);
                assertRefused(asBrowser(), WEB_APPS, "/filter/" + mine + end, query);
            }
        }
    }

    // here the engine hides why it refuses; that nothing has run is checked after every test
    @Test
    void aFilterGivesNoSingleTaskForIt() {
        String mine = filters.createTaskFilterQuery()
                .filterName("My leads")
                .singleResult()
                .getId();

        assertThat(asProgram()
                        .post(PROGRAMS + "/filter/" + mine + "/singleResult", nested("assigneeExpression"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFilterThatIsAlreadyThereRunsNothing() {
        for (String query : List.of(nested("assigneeExpression"), plain("assigneeExpression"))) {
            Filter filter = filters.saveFilter(filters.newTaskFilter("from before"));
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId("sales");
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter.getId());
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
            jdbc.update("update act_ru_filter set query_ = ? where id_ = ?", query, filter.getId());
            for (String end : List.of("/list?maxResults=10", "/count")) {
                assertRefused(asProgram(), PROGRAMS, "/filter/" + filter.getId() + end, "{}");
                assertRefused(asBrowser(), WEB_APPS, "/filter/" + filter.getId() + end, "{}");
            }
            jdbc.update("update act_ru_filter set query_ = '{}' where id_ = ?", filter.getId());
            filters.deleteFilter(filter.getId());
        }
    }

    private void assertRefused(Visitor visitor, String mount, String path, String body) {
        HttpResponse<String> answer = visitor.post(mount + path, body);

        assertThat(answer.statusCode()).as(path).isBetween(400, 500);
        assertThat(answer.statusCode()).as(path).isNotIn(401, 403, 404, 405);
        assertThat(answer.body()).as(path).containsIgnoringCase("expression");
        assertThat(Files.exists(trace)).as(path).isFalse();
    }

    private Visitor asProgram() {
        return Visitor.program(port, "rep");
    }

    private Visitor asBrowser() {
        return Visitor.browser(port, "rep");
    }

    private String nested(String key) {
        return "{\"orQueries\":[%s]}".formatted(plain(key));
    }

    private String plain(String key) {
        return "{\"%s\":\"${''.getClass().forName('java.io.File').getConstructor(''.getClass()).newInstance('%s').createNewFile()}\"}"
                .formatted(key, trace);
    }
}
