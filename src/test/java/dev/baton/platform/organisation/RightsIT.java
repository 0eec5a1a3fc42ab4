package dev.baton.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each role may and may not do, asked over HTTP as a person with a script would. */
@BatonIT
class RightsIT {

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="Message" name="poke"/>
              <process id="rights" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="Started"/>
                <sequenceFlow id="Flow1" sourceRef="Started" targetRef="DiscoverNeeds"/>
                <userTask id="DiscoverNeeds" name="Discover needs" camunda:candidateGroups="${teamGroup}"/>
                <boundaryEvent id="Poked" attachedToRef="DiscoverNeeds"><messageEventDefinition messageRef="Message"/></boundaryEvent>
                <sequenceFlow id="Flow2" sourceRef="DiscoverNeeds" targetRef="Ended"/>
                <sequenceFlow id="Flow3" sourceRef="Poked" targetRef="Ended"/>
                <endEvent id="Ended"/>
              </process>
            </definitions>
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private Deployment deployment;
    private String instance;
    private String task;

    @BeforeEach
    void aLeadIsOfferedToTeamWest() {
        deployment =
                repository.createDeployment().addString("rights.bpmn", PROCESS).deploy();
        ProcessInstance started =
                runtime.startProcessInstanceByKey("rights", "L-1", Map.of("teamGroup", Groups.team("west")));
        instance = started.getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aRepSeesAndClaimsTheOwnTeamsTask() {
        assertThat(get("rep", "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(get("rep", "/task/count?processInstanceId=" + instance).body())
                .contains("\"count\":1");
        assertThat(post("rep", "/task/" + task + "/claim", "{\"userId\":\"rep\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nobodyTakesOrHandsOnATaskForSomebodyElse() {
        String other = "{\"userId\":\"rep2\"}";

        assertThat(post("rep", "/task/" + task + "/claim", other).statusCode()).isEqualTo(400);
        assertThat(post("rep", "/task/" + task + "/assignee", other).statusCode())
                .isEqualTo(403);
        assertThat(post("rep", "/task/" + task + "/delegate", other).statusCode())
                .isEqualTo(400);
        assertThat(put("rep", "/task/" + task, "{\"name\":\"mine\",\"assignee\":\"rep2\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("rep", "/task/" + task + "/identity-links", "{\"userId\":\"rep2\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(403);

        Task untouched = tasks.createTaskQuery().taskId(task).singleResult();
        assertThat(untouched.getAssignee()).isNull();
        assertThat(untouched.getOwner()).isNull();
        assertThat(untouched.getName()).isEqualTo("Discover needs");
        assertThat(tasks.getIdentityLinksForTask(task)).hasSize(1);
    }

    @Test
    void aColleaguesTaskIsNotCompletedForThem() {
        tasks.setAssignee(task, "sales-manager");

        for (String end : List.of("/complete", "/submit-form", "/resolve")) {
            assertThat(post("rep", "/task/" + task + end, "{\"variables\":{\"acceptance\":{\"value\":\"ACCEPTED\"}}}")
                            .statusCode())
                    .as(end)
                    .isEqualTo(400);
        }
        assertThat(post("rep", "/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("sales-manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep2", "operations", "finance", "product", "marketer"})
    void nobodyElseSeesIt(String other) {
        assertThat(get(other, "/task/" + task).statusCode()).isIn(403, 404);
        assertThat(get(other, "/task/count?processInstanceId=" + instance).body())
                .contains("\"count\":0");
        assertThat(post(other, "/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(other))
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void aRepChangesNothingPastTheForm() {
        String value = "{\"value\":true,\"type\":\"Boolean\"}";

        assertThat(put("rep", "/task/%s/variables/approved".formatted(task), value)
                        .statusCode())
                .isEqualTo(403);
        assertThat(put("rep", "/task/%s/localVariables/approved".formatted(task), value)
                        .statusCode())
                .isEqualTo(403);
        assertThat(put("rep", "/process-instance/%s/variables/approved".formatted(instance), value)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(
                                "rep",
                                "/message",
                                "{\"messageName\":\"poke\",\"processInstanceId\":\"%s\"}".formatted(instance))
                        .statusCode())
                .isIn(400, 403);
        assertThat(post("rep", "/process-definition/key/rights/start", "{}").statusCode())
                .isEqualTo(403);
        assertThat(post(
                                "rep",
                                "/process-instance/%s/modification".formatted(instance),
                                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Ended\"}]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("rep", "/task/create", "{\"name\":\"mine\"}").statusCode())
                .isEqualTo(403);
        assertThat(post("rep", "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"f\",\"query\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().processInstanceId(instance).count()).isEqualTo(1);
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("teamGroup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance",
                "/variable-instance",
                "/execution",
                "/incident",
                "/history/process-instance",
                "/history/task",
                "/history/activity-instance",
                "/history/variable-instance",
                "/history/detail",
                "/history/decision-instance",
                "/history/user-operation",
                "/decision-definition",
                "/deployment",
                "/batch"
            })
    void aRepSeesNoInstancesAndNoHistory(String list) {
        assertThat(get("rep", list + "?maxResults=10").body()).isEqualTo("[]");
    }

    @Test
    void aRepSeesNoOtherUser() {
        assertThat(get("rep", "/user?maxResults=100").body())
                .contains("\"id\":\"rep\"")
                .doesNotContain("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing-lead", "executive"})
    void whoSeesAllLeadsReadsTheHistory(String overseer) {
        assertThat(get(overseer, "/history/process-instance?maxResults=10&processInstanceId=" + instance)
                        .body())
                .contains("L-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing-lead", "sales-manager", "executive"})
    void overseersSeeInstancesButChangeNothing(String overseer) {
        assertThat(get(overseer, "/process-instance?maxResults=10&processInstanceIds=" + instance)
                        .body())
                .contains(instance);
        assertThat(put(overseer, "/process-instance/%s/variables/x".formatted(instance), "{\"value\":1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(overseer, "/process-definition/key/rights/start", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyRoleFindsTheFourFilters() {
        for (String user : List.of(
                "marketer",
                "marketing-lead",
                "rep",
                "rep2",
                "sales-manager",
                "operations",
                "finance",
                "product",
                "executive",
                "admin")) {
            assertThat(get(user, "/filter?maxResults=100").body())
                    .contains("\"My leads\"", "\"My team's queue\"", "\"Overdue\"", "\"Due today\"");
        }
    }

    @Test
    void theTaskHasItsDueDate() {
        Task found = tasks.createTaskQuery().taskId(task).singleResult();

        assertThat(found.getDueDate())
                .isCloseTo(
                        found.getCreateTime().toInstant().plus(Duration.ofDays(7)),
                        Duration.ofSeconds(1).toMillis());
    }

    private HttpResponse<String> get(String user, String path) {
        return send(request(user, path).GET());
    }

    private HttpResponse<String> post(String user, String path, String json) {
        return send(request(user, path).POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> put(String user, String path, String json) {
        return send(request(user, path).PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String user, String path) {
        String secret =
                Base64.getEncoder().encodeToString((user + ":Baton-Demo-2026").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/engine-rest%s".formatted(port, path)))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
