package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A list that somebody looked at a moment ago: what changes here holds here at once, whatever is known. */
@BatonIT
class RecentRightsIT {

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

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Desk desk;

    private LeadNumber lead;
    private Filter filter;
    private Authorization right;

    @BeforeEach
    void aFilterThatTheManagerLookedAt() {
        lead = leads.capture(NewLeads.demoRequest("Acme"), "test").number();
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
    void whatIsChangedElsewhereIsNotReadYet() {
        elsewhereItAsksForNothing();

        assertThat(count()).isPositive();
    }

    @Test
    void aTaskThatComesOrEndsLeavesItKnown() {
        elsewhereItAsksForNothing();
        leads.capture(NewLeads.demoRequest("Globex"), "test");
        jobs.runDue();
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED", "touched", true));

        assertThat(count()).isPositive();
    }

    @Test
    void whatWasTakenBackLeavesItKnown() {
        elsewhereItAsksForNothing();
        transactions.executeWithoutResult(change -> {
            filters.saveFilter(filters.getFilter(filter.getId()).setName("nothing"));
            change.setRollbackOnly();
        });

        assertThat(count()).isPositive();
    }

    @Test
    void aFilterThatAsksForSomethingElseDoesSoAtOnce() {
        filters.saveFilter(filters.getFilter(filter.getId()).setQuery(nothing()));

        assertThat(count()).isZero();
    }

    @Test
    void whoMayNoLongerSeeAFilterSeesItNoMore() {
        rights.deleteAuthorization(right.getId());

        assertThat(look().statusCode()).isEqualTo(403);
    }

    @Test
    void aRightThatIsNowAboutSomethingElseIsNoRightToThis() {
        right.setResource(Resources.TASK);
        right.setResourceId("4711");
        rights.saveAuthorization(right);

        assertThat(look().statusCode()).isEqualTo(403);
    }

    private void elsewhereItAsksForNothing() {
        database.sql("update act_ru_filter set query_ = :query where id_ = :id")
                .param("query", "{\"taskDefinitionKey\": \"NoSuchStep\"}")
                .param("id", filter.getId())
                .update();
    }

    private TaskQuery nothing() {
        return tasks.createTaskQuery().taskDefinitionKey("NoSuchStep");
    }

    private long count() {
        return Long.parseLong(look().body().replaceAll("\\D", ""));
    }

    private HttpResponse<String> look() {
        return Visitor.program(port, "sales-manager").post("/engine-rest/filter/" + filter.getId() + "/count", "{}");
    }
}
