package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.Visitor;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@BatonIT
@ExtendWith(OutputCaptureExtension.class)
class ShortRefusalsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Test
    void whatIsRefusedToAPersonIsNoTraceInTheLog(CapturedOutput log) {
        DecisionDefinition limits = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("check-discount")
                .latestVersion()
                .singleResult();
        Visitor rep = Visitor.program(port, "rep");

        Map<String, Integer> answers = Map.of(
                "xml",
                rep.get("/engine-rest/decision-definition/%s/xml".formatted(limits.getId()))
                        .statusCode(),
                "statistics",
                rep.get("/engine-rest/history/decision-requirements-definition/x/statistics")
                        .statusCode(),
                "condition",
                rep.post("/engine-rest/condition", "{\"variables\":{\"x\":{\"value\":1}}}")
                        .statusCode(),
                "task",
                rep.delete("/engine-rest/task/x").statusCode());

        assertThat(answers).allSatisfy((call, status) -> assertThat(status).isNotEqualTo(200));
        assertThat(log.getOut()).contains("does not have 'READ' permission").doesNotContain("\tat org.camunda");
    }
}
