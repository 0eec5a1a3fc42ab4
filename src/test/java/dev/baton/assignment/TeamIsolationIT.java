package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A seller of another team sees neither task nor lead by id, list, count, history or export: of one lead that is offered
 * and one that is worked on.
 */
@BatonIT
class TeamIsolationIT {

    private static final String STRANGER = "rep2";

    private static final List<String> LISTS = List.of(
            "/task?maxResults=50",
            "/task?processInstanceBusinessKey={lead}&maxResults=50",
            "/task?assignee=rep&maxResults=50",
            "/task?candidateGroup=team-west&includeAssignedTasks=true&maxResults=50",
            "/task/report/candidate-group-count",
            "/process-instance?maxResults=50",
            "/process-instance?businessKey={lead}&maxResults=50",
            "/execution?maxResults=50",
            "/variable-instance?maxResults=50",
            "/variable-instance?variableName=leadId&maxResults=50",
            "/job?maxResults=50",
            "/event-subscription?maxResults=50",
            "/incident?maxResults=50",
            "/external-task?maxResults=50",
            "/history/task?maxResults=50",
            "/history/task?processInstanceBusinessKey={lead}&maxResults=50",
            "/history/process-instance?maxResults=50",
            "/history/process-instance?processInstanceBusinessKey={lead}&maxResults=50",
            "/history/activity-instance?maxResults=50",
            "/history/variable-instance?maxResults=50",
            "/history/detail?maxResults=50",
            "/history/decision-instance?maxResults=50",
            "/history/identity-link-log?maxResults=50",
            "/history/job-log?maxResults=50",
            "/history/task/report?reportType=count",
            "/history/process-instance/report?reportType=duration&periodUnit=month",
            "/user-operation?maxResults=50",
            "/history/user-operation?maxResults=50");

    private static final List<String> COUNTS = List.of(
            "/task/count",
            "/task/count?processInstanceBusinessKey={lead}",
            "/process-instance/count",
            "/execution/count",
            "/variable-instance/count",
            "/job/count?processDefinitionKey=sales-assignment",
            "/job/count?processDefinitionKey=sales-engagement",
            "/incident/count",
            "/event-subscription/count",
            "/history/task/count",
            "/history/process-instance/count",
            "/history/activity-instance/count",
            "/history/variable-instance/count",
            "/history/decision-instance/count");

    private static final List<String> IDS = List.of(
            "/task/{task}",
            "/task/{task}/form",
            "/task/{task}/rendered-form",
            "/task/{task}/deployed-form",
            "/task/{task}/form-variables",
            "/task/{task}/variables",
            "/task/{task}/localVariables",
            "/task/{task}/identity-links",
            "/task/{task}/comment",
            "/task/{task}/attachment",
            "/process-instance/{instance}",
            "/process-instance/{instance}/variables",
            "/process-instance/{instance}/variables/leadId",
            "/process-instance/{instance}/activity-instances",
            "/process-instance/{instance}/comment",
            "/execution/{instance}",
            "/execution/{instance}/localVariables",
            "/history/process-instance/{instance}",
            "/history/task?taskId={task}&maxResults=50",
            "/history/activity-instance?processInstanceId={instance}&maxResults=50");

    private static final List<String> OURS = List.of(
            "/api/leads",
            "/api/leads?team=west",
            "/api/leads?owner=rep",
            "/api/leads?email=kim@acme.example",
            "/api/leads?company=Acme Ltd",
            "/api/leads?stage=MQL&sort=SCORE",
            "/api/leads/{lead}",
            "/api/leads/{lead}/assignments",
            "/api/tasks/cards?ids={task}",
            "/api/outbox",
            "/api/teams/west/reps",
            "/api/teams/west/accounts",
            "/api/teams/west/hand-overs",
            "/api/reps/rep/absences",
            "/api/imports/1/rejected");

    private static final List<String> VERBS =
            List.of("claim", "unclaim", "complete", "submit-form", "assignee", "delegate", "resolve");

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private Leads leads;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private LeadNumber offered;
    private LeadNumber working;

    @BeforeEach
    void twoLeadsOfTeamWest() {
        offered = play.ask(NewLeads.demoRequest("Acme"));
        working = play.accepted("Bolt");
    }

    @Test
    void noListOrReportOfTheEngineTells() {
        for (String path : LISTS) {
            eachLeadAndDoor((lead, door) -> tellsNothing(get(door + path, lead), lead));
        }
    }

    @Test
    void noCountOfTheEngineIsMoreThanZero() {
        for (String path : COUNTS) {
            eachLeadAndDoor((lead, door) -> {
                HttpResponse<String> answer = get(door + path, lead);
                assertThat(answer.statusCode() >= 400 || answer.body().equals("{\"count\":0}"))
                        .as("%s answers %s", door + path, answer.body())
                        .isTrue();
            });
        }
    }

    @Test
    void noIdOfTheEngineOpensADoor() {
        for (String path : IDS) {
            eachLeadAndDoor((lead, door) -> tellsNothing(get(door + path, lead), lead));
        }
    }

    @Test
    void nothingOfOurOwnTells() {
        for (String path : OURS) {
            for (LeadNumber lead : List.of(offered, working)) {
                tellsNothing(get(path.replace(" ", "%20"), lead), lead);
            }
        }
    }

    @Test
    void noFilterShowsOrCountsThem() {
        Visitor stranger = Visitor.program(port, STRANGER);
        String filters = stranger.get("/engine-rest/filter?maxResults=50").body();

        Stream.of(filters.split("\"id\":\""))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .forEach(filter -> {
                    assertThat(stranger.get("/engine-rest/filter/%s/list?maxResults=50".formatted(filter))
                                    .body())
                            .isEqualTo("[]");
                    assertThat(stranger.get("/engine-rest/filter/%s/count".formatted(filter))
                                    .body())
                            .isEqualTo("{\"count\":0}");
                });
        assertThat(filters).contains("My team");
    }

    @Test
    void nothingCanBeDoneWithThem() {
        for (String verb : VERBS) {
            for (LeadNumber lead : List.of(offered, working)) {
                Task before = task(lead);

                HttpResponse<String> answer = Visitor.program(port, STRANGER)
                        .post(
                                "/engine-rest/task/%s/%s".formatted(before.getId(), verb),
                                "{\"userId\": \"rep2\", \"variables\": {}}");

                assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
                assertThat(answer.body()).doesNotContain(lead.value());
                assertThat(task(lead).getAssignee()).isEqualTo(before.getAssignee());
            }
        }
    }

    @Test
    void theTeamItselfSeesBothByTheSameWays() {
        Visitor rep = Visitor.program(port, "rep");

        assertThat(rep.get("/engine-rest/task/count").body()).isEqualTo("{\"count\":2}");
        assertThat(rep.get("/engine-rest/task?maxResults=50").body())
                .contains(task(offered).getId(), task(working).getId());
        assertThat(rep.get("/api/leads").body()).contains(offered.value(), working.value());
        assertThat(rep.get("/api/leads/%s/assignments".formatted(offered)).body())
                .contains("Western Europe and North America", "Rhea Pohl (rep) gets it");
        assertThat(rep.get("/api/tasks/cards?ids=" + task(offered).getId()).body())
                .contains(offered.value());
    }

    @Test
    void whoGaveALeadToAnotherTeamSeesItNoMore() {
        moveToTeamEast(offered);
        moveToTeamEast(working);

        for (LeadNumber lead : List.of(offered, working)) {
            assertThat(Visitor.program(port, "rep").get("/api/leads/" + lead).statusCode())
                    .isEqualTo(404);
            assertThat(Visitor.program(port, "rep")
                            .get("/engine-rest/task/" + task(lead).getId())
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(Visitor.program(port, STRANGER)
                            .get("/engine-rest/task/" + task(lead).getId())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Visitor.program(port, "rep").get("/engine-rest/task/count").body())
                .isEqualTo("{\"count\":0}");
        assertThat(Visitor.program(port, STRANGER)
                        .get("/engine-rest/task/count")
                        .body())
                .isEqualTo("{\"count\":2}");
    }

    @Test
    void whoHasLeadsStaysInTheTeamUntilTheyAreHandedOver() {
        HttpResponse<String> answer = Visitor.program(port, "admin").put("/api/teams/east/reps/rep", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("rep has 2 open leads in team west", "handOver");
        Visitor.program(port, "admin").post("/api/reps/rep/absences", """
                        {"from": "2026-01-01", "kind": "VACATION", "handOver": true}""");
        assertThat(Visitor.program(port, "admin")
                        .put("/api/teams/east/reps/rep", "")
                        .body())
                .contains("are being handed over");
    }

    @Test
    void whoMovedToAnotherTeamSeesNothingOfTheOneBeforeAndTakesTurnsAsTheOthersDo() {
        giveToTheManager(offered);
        giveToTheManager(working);
        Visitor rep = Visitor.program(port, "rep");
        rep.post("/engine-rest/task/%s/claim".formatted(task(offered).getId()), "{\"userId\": \"rep\"}");
        assertThat(task(offered).getAssignee()).isEqualTo("rep");
        jdbc.update("update rep set pass = 900, last_turn = 9 where user_id = 'rep'");
        jdbc.update("update team set virtual_time = 5 where code = 'east'");
        Visitor admin = Visitor.program(port, "admin");
        try {
            assertThat(admin.put("/api/teams/east/reps/rep", "").statusCode()).isEqualTo(204);

            assertThat(task(offered).getAssignee()).isNull();
            assertThat(rep.get("/engine-rest/task/count").body()).isEqualTo("{\"count\":0}");
            for (LeadNumber lead : List.of(offered, working)) {
                assertThat(rep.get("/api/leads/" + lead).statusCode()).isEqualTo(404);
                assertThat(rep.get("/engine-rest/task/" + task(lead).getId()).statusCode())
                        .isGreaterThanOrEqualTo(400);
            }
            assertThat(jdbc.queryForMap("select pass, last_turn from rep where user_id = 'rep'"))
                    .containsEntry("pass", 5L)
                    .containsEntry("last_turn", 0L);
        } finally {
            admin.put("/api/teams/west/reps/rep", "");
        }
    }

    private void giveToTheManager(LeadNumber lead) {
        transaction.executeWithoutResult(moved -> {
            jdbc.update("update assignment set assignee = 'sales-manager'");
            jdbc.update("update lead set owner = 'sales-manager' where number = ?", lead.value());
            events.publishEvent(new LeadTransferred(lead, "rep", "west", "sales-manager", "west"));
        });
    }

    private void moveToTeamEast(LeadNumber lead) {
        transaction.executeWithoutResult(moved -> {
            leads.change(play.lead(lead).id(), open -> {
                if (open.stage() == Stage.MQL) {
                    open.assign("east", STRANGER, Instant.now(), Instant.now());
                } else {
                    open.handOver("east", STRANGER, Instant.now());
                }
            });
            events.publishEvent(new LeadTransferred(lead, "rep", "west", STRANGER, "east"));
        });
    }

    private interface Look {
        void at(LeadNumber lead, String door);
    }

    private void eachLeadAndDoor(Look look) {
        look.at(offered, "/engine-rest");
        look.at(working, "/engine-rest");
        look.at(working, "/engine-rest/engine/default");
    }

    private HttpResponse<String> get(String path, LeadNumber lead) {
        return Visitor.program(port, STRANGER)
                .get(path.replace("{lead}", lead.value())
                        .replace("{task}", task(lead).getId())
                        .replace("{instance}", task(lead).getProcessInstanceId()));
    }

    private void tellsNothing(HttpResponse<String> answer, LeadNumber lead) {
        assertThat(answer.body())
                .as("%s answers %d", answer.uri(), answer.statusCode())
                .doesNotContain("Acme", "Bolt", "acme.example", "team-west\"")
                .doesNotContain(secrets(lead));
        if (answer.statusCode() < 300) {
            assertThat(answer.body())
                    .doesNotContain(lead.value(), task(lead).getId(), task(lead).getProcessInstanceId());
        }
    }

    /** Ids that an answer may only repeat when it refuses. */
    private String[] secrets(LeadNumber lead) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.value()).list().stream()
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(task(lead).getProcessInstanceId()))
                .toArray(String[]::new);
    }

    private Task task(LeadNumber lead) {
        return tasks.createTaskQuery().processInstanceBusinessKey(lead.value()).singleResult();
    }
}
