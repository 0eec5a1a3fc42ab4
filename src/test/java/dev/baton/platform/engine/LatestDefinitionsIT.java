package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@BatonIT
class LatestDefinitionsIT {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
              <decision id="say-version" name="Say version" camunda:historyTimeToLive="1">
                <decisionTable id="table" hitPolicy="FIRST">
                  <output id="out" name="out" typeRef="string"/>
                  <rule id="rule"><outputEntry id="then"><text>"%s"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void theFirstIsKnown() {
        deploy("first");
        assertThat(said()).isEqualTo("first");
    }

    @AfterEach
    void remove() {
        repository
                .createDeploymentQuery()
                .deploymentName("say-version")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void whatIsDeployedHereHoldsAtOnce() {
        deploy("second");

        assertThat(said()).isEqualTo("second");
    }

    @Test
    void whoDeploysSeesItBeforeTheOthersDo() {
        transactions.executeWithoutResult(deployment -> {
            deploy("second");
            assertThat(said()).isEqualTo("second");
            deployment.setRollbackOnly();
        });

        assertThat(said()).isEqualTo("first");
    }

    @Test
    void whatIsRemovedHereIsNoLongerAsked() {
        Deployment second = deploy("second");
        assertThat(said()).isEqualTo("second");

        repository.deleteDeployment(second.getId(), true);

        assertThat(said()).isEqualTo("first");
    }

    private Deployment deploy(String version) {
        return repository
                .createDeployment()
                .name("say-version")
                .addString("say-version.dmn", TABLE.formatted(version))
                .deploy();
    }

    private String said() {
        return decisions
                .evaluateDecisionTableByKey("say-version", Map.of())
                .getSingleResult()
                .getSingleEntry();
    }
}
