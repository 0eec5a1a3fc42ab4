package dev.baton.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Which table is asked by a step of a model, and which by somebody else, such as a deadline. */
public final class BusinessRuleTasks {

    private BusinessRuleTasks() {}

    /** The business rule task that this thread is in. */
    public static Optional<ExecutionEntity> running() {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        return running == null
                ? Optional.empty()
                : Optional.of(running.getExecution()).filter(BusinessRuleTasks::isOne);
    }

    private static boolean isOne(ExecutionEntity execution) {
        ActivityImpl activity = execution.getActivity();
        return activity != null && activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior;
    }
}
