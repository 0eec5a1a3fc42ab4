package dev.baton.lifecycle;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Makes tables the live ones, with the rights of whoever asks for it and through the same policy as every deployment. */
@Service
public class TableDeployments {

    private final ProcessEngine engine;

    TableDeployments(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Deploys them together; a table that did not change stays the version it is.
     *
     * @param tables the models by their decision
     * @param name what the deployment is called, as operators see it
     */
    public void deploy(String name, Map<String, byte[]> tables) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name(name).source("scorecard");
        tables.forEach(
                (decision, model) -> deployment.addInputStream(decision + ".dmn", new ByteArrayInputStream(model)));
        deployment.deploy();
    }
}
