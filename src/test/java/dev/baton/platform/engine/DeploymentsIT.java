package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Who may deploy what, with the requests that the Modeler sends. */
@BatonIT
class DeploymentsIT {

    private static final String LIMITS = "5-closing/check-discount.dmn";

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="by-hand" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="Started">%s</startEvent>
                <sequenceFlow id="Flow" sourceRef="Started" targetRef="Step"/>
                <userTask id="Step">%s</userTask>
              </process>
            </definitions>
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @AfterEach
    void remove() {
        repository
                .createDeploymentQuery()
                .deploymentName("by hand")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @CsvSource({
        "marketing-lead, 1-qualification/band-lead.dmn",
        "marketing-lead, 5-closing/deal-closing.bpmn",
        "executive, 5-closing/check-discount.dmn",
        "admin, 5-closing/check-discount.dmn",
        "admin, 1-qualification/band-lead.dmn"
    })
    void whoAnswersForAModelDeploysIt(String user, String model) throws IOException {
        assertThat(deploy(user, model).statusCode()).isEqualTo(200);
        assertThat(deployments()).isEqualTo(1);
    }

    @Test
    void theLimitsOfApprovalAreNotChangedByThoseTheyGuardAgainst() throws IOException {
        HttpResponse<String> answer = deploy("marketing-lead", LIMITS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'check-discount' is changed by executives only; ask one of them.");
        assertThat(deployments()).isZero();
    }

    @Test
    void theNameOfTheFileDoesNotHideWhatIsInIt() throws IOException {
        HttpResponse<String> answer =
                Visitor.program(port, "marketing-lead").deploy("band-lead.dmn11.xml", content(LIMITS));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'check-discount' is changed by executives only");
    }

    @Test
    void executivesDeployOnlyWhatIsTheirs() throws IOException {
        HttpResponse<String> answer = deploy("executive", "1-qualification/band-lead.dmn");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'band-lead' is changed by marketing-leads only; ask one of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "marketer", "operations", "finance", "sales-manager"})
    void nobodyElseDeploys(String user) throws IOException {
        assertThat(deploy(user, "1-qualification/band-lead.dmn").statusCode()).isEqualTo(403);
        assertThat(deploy(user, LIMITS).statusCode()).isEqualTo(403);
        assertThat(deployments()).isZero();
    }

    @Test
    void aRefusedModelIsTheCallersToMendAndTheReasonSaysHow() {
        String timer = "<timerEventDefinition><timeCycle>R/PT1M</timeCycle></timerEventDefinition>";
        String other = "<extensionElements><camunda:inputOutput><camunda:inputParameter name='leadId'>7"
                + "</camunda:inputParameter></camunda:inputOutput></extensionElements>";
        Visitor marketingLead = Visitor.program(port, "marketing-lead");

        HttpResponse<String> byItself = marketingLead.deploy("by-hand.bpmn", PROCESS.formatted(timer, ""));
        HttpResponse<String> anothersLead = marketingLead.deploy("by-hand.bpmn", PROCESS.formatted("", other));

        assertThat(byItself.statusCode()).isEqualTo(400);
        assertThat(byItself.body()).contains("by-hand.bpmn: In 'Started' a process may not start by itself");
        assertThat(anothersLead.statusCode()).isEqualTo(400);
        assertThat(anothersLead.body()).contains("by-hand.bpmn: In 'Step' the lead may not be chosen here");
        assertThat(deployments()).isZero();
    }

    @Test
    void whatWouldTakeAllMemoryOrNeverRunIsRefusedWithTheReason() throws IOException {
        Visitor marketingLead = Visitor.program(port, "marketing-lead");
        String table = content("1-qualification/band-lead.dmn");
        String endless = "<text>string(count(for i in 1..2000000000 return i))</text>";
        String huge =
                "<extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>${'a'.repeat(1000000000)}"
                        + "</camunda:inputParameter></camunda:inputOutput></extensionElements>";

        List<HttpResponse<String>> answers = List.of(
                marketingLead.deploy("band-lead.dmn", table.replaceFirst("<text>\"[A-C][1-3]\"</text>", endless)),
                marketingLead.deploy("by-hand.bpmn", PROCESS.formatted("", huge)),
                marketingLead.deploy("by-hand.bpmn", PROCESS.formatted("", "")),
                marketingLead.deploy("x.form", "not json"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(400);
        assertThat(answers.get(0).body()).contains("'for' is not allowed, it could work without end");
        assertThat(answers.get(1).body()).contains("In 'Step' the expression").contains("calls 'repeat'");
        assertThat(answers.get(2).body()).contains("In 'Step' Baton has no form to answer the task 'Step' with");
        assertThat(answers.get(3).body()).contains("x.form: this is no Camunda Form");
        assertThat(deployments()).isZero();
    }

    private HttpResponse<String> deploy(String user, String model) throws IOException {
        return Visitor.program(port, user).deploy(model.substring(model.indexOf('/') + 1), content(model));
    }

    private static String content(String model) throws IOException {
        return new ClassPathResource("processes/" + model).getContentAsString(StandardCharsets.UTF_8);
    }

    private long deployments() {
        return repository.createDeploymentQuery().deploymentName("by hand").count();
    }
}
