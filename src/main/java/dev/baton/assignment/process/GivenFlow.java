package dev.baton.assignment.process;

import dev.baton.lifecycle.TaskAtHand;
import dev.baton.platform.engine.AsEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Knows whether a process can go on when its lead is given to another seller: one that began earlier may not. */
@Component
class GivenFlow {

    private final ProcessEngine engine;

    GivenFlow(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    boolean isKnownTo(TaskAtHand task) {
        return AsEngine.call(
                engine,
                () -> engine.getRepositoryService()
                                .getBpmnModelInstance(engine.getTaskService()
                                        .createTaskQuery()
                                        .taskId(task.id())
                                        .singleResult()
                                        .getProcessDefinitionId())
                                .getModelElementById(SalesAssignmentProcess.GIVEN_TO_ANOTHER)
                        != null);
    }
}
