package dev.baton.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonTest;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class TaskListPluginTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void theEngineOfTheApplicationHasTheRedirect() {
        assertThat(engine.getSqlSessionFactory().getConfiguration().getInterceptors())
                .hasAtLeastOneElementOfType(TaskListRedirect.class);
    }

    @Test
    void rightsAreNeverRevokedSoThatEverybodyGetsTheQuickStatements() {
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("never");
    }
}
