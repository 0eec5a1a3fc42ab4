package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list that somebody looked at a moment ago: what changes here holds here at once. */
@BatonIT
class RecentRightsIT {

    private static final String NO_TASK = "{\"taskDefinitionKey\": \"NoSuchStep\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService rights;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    private Filter filter;
    private Authorization right;

    @BeforeEach
    void aFilterThatTheManagerSees() {
        leads.capture(NewLeads.demoRequest("Acme"), "test");
        jobs.runDue();
        filter = filters.newTaskFilter("everything").setQuery(tasks.createTaskQuery());
        filters.saveFilter(filter);
        right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId("sales-manager");
        right.setResource(Resources.FILTER);
        right.setResourceId(filter.getId());
        right.addPermission(Permissions.READ);
        rights.saveAuthorization(right);
        assertThat(count()).isPositive();
    }

    @AfterEach
    void remove() {
        filters.deleteFilter(filter.getId());
    }

    @Test
    void aFilterThatAsksForSomethingElseDoesSoAtOnce() {
        filters.saveFilter(filters.getFilter(filter.getId())
                .setQuery(tasks.createTaskQuery().taskDefinitionKey("NoSuchStep")));

        assertThat(count()).isZero();
    }

    @Test
    void whoMayNoLongerSeeAFilterSeesItNoMore() {
        rights.deleteAuthorization(right.getId());

        assertThat(look("/count", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void whatOneLookAsksForBesidesIsNotAskedForByTheNext() {
        assertThat(look("/count", NO_TASK).body()).isEqualTo("{\"count\":0}");

        assertThat(count()).isPositive();
    }

    private long count() {
        String body = look("/count", "{}").body();
        return Long.parseLong(body.replaceAll("\\D", ""));
    }

    private HttpResponse<String> look(String at, String more) {
        return Visitor.program(port, "sales-manager").post("/engine-rest/filter/" + filter.getId() + at, more);
    }
}
