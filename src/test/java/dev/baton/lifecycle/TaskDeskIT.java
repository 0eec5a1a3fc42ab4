package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form refuses, by the requests of Tasklist and of programs. */
@BatonIT
class TaskDeskIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    private LeadNumber lead = new LeadNumber("none");
    private String task = "";

    @BeforeEach
    void aSellerHasClaimedALead() {
        lead = play.ask(NewLeads.demoRequest("Acme"));
        task = tasks.createTaskQuery().singleResult().getId();
        assertThat(Visitor.program(port, "rep")
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"rep\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "'', acceptance",
        "'\"acceptance\":{\"value\":\"MAYBE\"}', acceptance: must be one of [",
        "'\"acceptance\":{\"value\":7}', acceptance",
        "'\"acceptance\":{\"value\":\"REFUSED\"}', refusal: say why you refuse the lead"
    })
    void aWrongAnswerIsTheCallersToMendAndNamesTheField(String variables, String message) {
        for (HttpResponse<String> answer : answers(variables)) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
        }
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @Test
    void aRightAnswerEndsTheTask() {
        HttpResponse<String> answer = Visitor.program(port, "rep")
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"acceptance\":{\"value\":\"ACCEPTED\"}}}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(desk.openTasks(lead)).doesNotContain("AcceptLead");
    }

    private List<HttpResponse<String>> answers(String variables) {
        String body = "{\"variables\":{%s}}".formatted(variables);
        Visitor program = Visitor.program(port, "rep");
        Visitor browser = Visitor.browser(port, "rep");
        return List.of(
                program.post("/engine-rest/task/" + task + "/complete", body),
                program.post("/engine-rest/task/" + task + "/submit-form", body),
                browser.post("/camunda/api/engine/engine/default/task/" + task + "/complete", body),
                browser.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", body));
    }
}
