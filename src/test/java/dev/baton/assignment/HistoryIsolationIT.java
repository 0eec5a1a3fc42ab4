package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.platform.organisation.Groups;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the engine keeps of a lead, in its history and in variables, is read by nobody of another team: neither a seller
 * nor a manager there, nor who managed the lead's own team before, even if an administrator leaves them among the managers.
 */
@BatonIT
class HistoryIsolationIT {

    private static final List<String> KINDS = List.of(
            "/history/process-instance",
            "/history/task",
            "/history/variable-instance",
            "/history/activity-instance",
            "/history/decision-instance",
            "/history/detail",
            "/history/user-operation",
            "/history/incident",
            "/history/job-log",
            "/variable-instance");

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private SalesTeams teams;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    private LeadNumber lead;

    @BeforeEach
    void aLeadOfTeamWestWhichAnotherManagesNow() {
        lead = play.accepted("Acme");
        play.ask(NewLeads.demoRequest("Bolt"));
        for (String manager : List.of("replaced", "boss")) {
            User user = identity.newUser(manager);
            user.setPassword("Baton-Demo-2026");
            identity.saveUser(user);
            teams.appoint("west", manager);
        }
        identity.createMembership("replaced", Groups.SALES_MANAGERS);
    }

    @AfterEach
    void asItWas() {
        identity.clearAuthentication();
        teams.appoint("west", "sales-manager");
        identity.deleteUser("boss");
        identity.deleteUser("replaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep2", "sales-manager", "replaced"})
    void nobodyElseListsWhatTheEngineKeptOfALead(String user) {
        for (String kind : KINDS) {
            assertThat(get(user, kind + "?maxResults=50").body()).as(kind).isEqualTo("[]");
            assertThat(post(user, kind, "{}").body()).as(kind).doesNotContain(lead.value(), "sales-assignment");
        }
        assertThat(get(user, "/history/decision-instance?maxResults=50&includeInputs=true&includeOutputs=true")
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep2", "sales-manager", "replaced"})
    void nobodyElseCountsWhatTheEngineKeptOfALead(String user) {
        for (String kind : KINDS) {
            HttpResponse<String> answer = get(user, kind + "/count");
            assertThat(answer.statusCode() >= 400 || answer.body().equals("{\"count\":0}"))
                    .as("%s/count answers %s", kind, answer.body())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep2", "sales-manager", "replaced"})
    void nobodyElseReadsByItsIdWhatTheEngineKeptOfALead(String user) {
        for (String kind : KINDS) {
            for (String id : ids(kind)) {
                assertThat(get(user, kind + "/" + id).statusCode()).as(kind).isGreaterThanOrEqualTo(400);
            }
        }
        for (String instance : instances()) {
            assertThat(get(user, "/process-instance/%s/variables".formatted(instance))
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(get(user, "/process-instance/%s/variables/leadId".formatted(instance))
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(get(user, "/execution/%s/localVariables".formatted(instance))
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(get(user, "/history/activity-instance?maxResults=50&processInstanceId=" + instance)
                            .body())
                    .isEqualTo("[]");
        }
    }

    @Test
    void noManagerFindsAnInstanceByWhatIsInItsVariables() {
        for (String user : List.of("sales-manager", "replaced")) {
            assertThat(get(user, "/process-instance?maxResults=50&variables=assignee_eq_rep")
                            .body())
                    .isEqualTo("[]");
            assertThat(post(
                                    user,
                                    "/process-instance?maxResults=50",
                                    "{\"orQueries\": [{\"variables\": [{\"name\": \"assignee\", \"operator\": \"eq\", \"value\": \"rep\"}]}]}")
                            .body())
                    .isEqualTo("[]");
            assertThat(get(user, "/execution?maxResults=50&variables=assignee_eq_rep")
                            .body())
                    .isEqualTo("[]");
        }
        assertThat(get("marketing-lead", "/process-instance?maxResults=50&variables=assignee_eq_rep")
                        .body())
                .contains("definitionId");
    }

    @Test
    void everyManagerSeesInCockpitWhereHowMuchWaits() {
        for (String user : List.of("sales-manager", "boss")) {
            assertThat(get(user, "/process-definition/key/sales-assignment/statistics")
                            .body())
                    .contains("\"id\":\"AcceptLead\",\"instances\":1");
            assertThat(get(user, "/process-instance?maxResults=50&businessKey=" + lead)
                            .body())
                    .contains(lead.value());
        }
    }

    @Test
    void whoseLeadsTheyAreReadsInCockpitWhoHadThem() {
        String path = "/api/leads/%s/assignments".formatted(lead);

        assertThat(Visitor.browser(port, "boss").get(path).body()).contains("Rhea Pohl (rep) gets it");
        assertThat(Visitor.browser(port, "sales-manager").get(path).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.browser(port, "replaced").get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing-lead", "executive", "admin"})
    void whoSeesAllLeadsReadsAllThatTheEngineKept(String user) {
        for (String kind : List.of(
                "/history/process-instance",
                "/history/task",
                "/history/activity-instance",
                "/history/decision-instance",
                "/variable-instance")) {
            assertThat(get(user, kind + "?maxResults=5").body()).as(kind).contains("\"id\"");
        }
        assertThat(get(
                                user,
                                "/process-instance/%s/variables"
                                        .formatted(instances().get(0)))
                        .statusCode())
                .isEqualTo(200);
    }

    private List<String> instances() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.value()).list().stream()
                .map(org.camunda.bpm.engine.runtime.ProcessInstance::getId)
                .toList();
    }

    /** Some of what is there; of kinds that the lean history does not write there is none. */
    private List<String> ids(String kind) {
        Matcher found = ID.matcher(get("admin", kind + "?maxResults=3").body());
        return Stream.iterate(found.find(), there -> there, there -> found.find())
                .map(there -> found.group(1))
                .toList();
    }

    private HttpResponse<String> get(String user, String path) {
        return Visitor.program(port, user).get("/engine-rest" + path);
    }

    private HttpResponse<String> post(String user, String path, String json) {
        return Visitor.program(port, user).post("/engine-rest" + path, json);
    }
}
