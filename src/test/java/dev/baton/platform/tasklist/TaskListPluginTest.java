package dev.baton.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.platform.engine.ReadAheadSession;
import dev.baton.platform.engine.Redirect;
import dev.baton.platform.rights.RightsRedirect;
import dev.baton.support.BatonTest;
import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class TaskListPluginTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private List<Redirect> redirects;

    @Test
    void theEngineOfTheApplicationAsksTheQuickStatements() {
        assertThat(redirects)
                .hasOnlyElementsOfTypes(TaskListRedirect.class, RightsRedirect.class)
                .hasSize(2);
        assertThat(redirected("selectTaskByQueryCriteria"))
                .isEqualTo("dev.baton.platform.tasklist.TaskLists.pageOfAll");
        assertThat(redirected("selectTask")).isEqualTo("selectTask");
    }

    private String redirected(String statement) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> ReadAheadSession.of(command).redirected(statement, new TaskQueryImpl()));
    }

    @Test
    void rightsAreNeverRevokedSoThatEverybodyGetsTheQuickStatements() {
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("never");
    }
}
