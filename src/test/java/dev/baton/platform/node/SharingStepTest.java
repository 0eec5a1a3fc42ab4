package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine alone, as no model of ours forks before such a step, and one of a marketing lead may. */
class SharingStepTest {

    private static final String MODEL = "shares";

    private final List<String> done = new ArrayList<>();
    private ProcessEngineImpl engine;

    @BeforeEach
    void start() {
        StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:sharing-step");
        settings.setProcessEngineName("sharing-step");
        settings.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        settings.setEnforceHistoryTimeToLive(false);
        settings.setJobExecutorActivate(false);
        settings.setBeans(Map.of("step", new Step(), "other", (JavaDelegate) other -> done.add("other")));
        engine = (ProcessEngineImpl) settings.buildProcessEngine();
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void itIsDoneWhenAllElseOfItsGroupIsDone() {
        deploy(Bpmn.createExecutableProcess(MODEL)
                .startEvent()
                .serviceTask("Share")
                .camundaDelegateExpression("${step}")
                .serviceTask("Next")
                .camundaDelegateExpression("${other}")
                .endEvent()
                .done());

        inAGroup(processes -> {
            processes.startProcessInstanceByKey(MODEL);
            done.add("all else");
        });

        assertThat(done).containsExactly("all else", "step", "other");
        assertThatNothingIsLeft();
    }

    @Test
    void itIsDoneWhereAnotherExecutionCarriesItByThen() {
        deploy(Bpmn.createExecutableProcess(MODEL)
                .startEvent()
                .parallelGateway("Fork")
                .serviceTask("Share")
                .camundaDelegateExpression("${step}")
                .endEvent()
                .moveToNode("Fork")
                .serviceTask("Beside")
                .camundaDelegateExpression("${other}")
                .endEvent()
                .done());

        inAGroup(processes -> processes.startProcessInstanceByKey(MODEL));

        assertThat(done).containsExactly("other", "step");
        assertThatNothingIsLeft();
    }

    @Test
    void itIsNotDoneWhereItsProcessWasTakenAwayFromIt() {
        deploy(Bpmn.createExecutableProcess(MODEL)
                .startEvent()
                .serviceTask("Share")
                .camundaDelegateExpression("${step}")
                .endEvent()
                .done());

        inAGroup(processes -> processes.deleteProcessInstance(
                processes.startProcessInstanceByKey(MODEL).getId(), "taken away"));

        assertThat(done).isEmpty();
        assertThatNothingIsLeft();
    }

    private void deploy(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(MODEL + ".bpmn", model)
                .deploy();
    }

    private void inAGroup(Consumer<RuntimeService> jobs) {
        SharedRows.group(() -> engine.getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    jobs.accept(engine.getRuntimeService());
                    SharedRows.lastSteps();
                    return null;
                }));
    }

    private void assertThatNothingIsLeft() {
        assertThat(engine.getRuntimeService().createExecutionQuery().count()).isZero();
    }

    private final class Step extends SharingStep implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            done.add("step");
        }
    }
}
