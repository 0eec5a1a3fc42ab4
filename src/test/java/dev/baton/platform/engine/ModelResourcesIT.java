package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;

@BatonIT
class ModelResourcesIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CamundaDeploymentConfiguration models;

    @Test
    void modelsAreDeployedUnderTheirBareNamesWhereverTheyLie() {
        Deployment own = own().get(0);

        assertThat(repository.getDeploymentResourceNames(own.getId()))
                .contains("lead-lifecycle.bpmn", "check-discount.dmn", "accept-lead.form")
                .allMatch(name -> name.matches("[a-z-]+\\.(bpmn|dmn|form)"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSecondStartDeploysNothing() {
        long before = repository.createProcessDefinitionQuery().count();

        new Start().deploy(engine, models.getDeploymentResources().toArray(Resource[]::new));

        assertThat(own()).hasSize(1);
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(before);
    }

    private List<Deployment> own() {
        return repository
                .createDeploymentQuery()
                .deploymentName(new Start().getDeploymentName())
                .list();
    }

    /** What the engine does with its models when it starts. */
    private static final class Start extends SpringTransactionsProcessEngineConfiguration {

        void deploy(ProcessEngine engine, Resource[] models) {
            setDeploymentResources(models);
            setDeployChangedOnly(true);
            autoDeployResources(engine);
        }
    }
}
