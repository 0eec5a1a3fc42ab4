package dev.baton.platform.node;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.operation.PvmAtomicOperation;

/**
 * A step of a process that needs {@link SharedRows}. A group of jobs does it when all that its jobs do otherwise is done, so
 * that no other group waits for longer than it must: until then the process stands at this step.
 */
public abstract class SharingStep extends AbstractBpmnActivityBehavior {

    /** As a delegate does it. */
    public abstract void execute(DelegateExecution execution) throws Exception;

    @Override
    public final void execute(ActivityExecution execution) throws Exception {
        ExecutionEntity process = (ExecutionEntity) execution;
        ActivityImpl step = process.getActivity();
        if (!SharedRows.putsOff(() -> goOn(process, step))) {
            execute((DelegateExecution) execution);
            leave(execution);
        }
    }

    /** Unless another job of the group has taken the process away from the step. */
    private static void goOn(ExecutionEntity process, ActivityImpl step) {
        if (!process.isEnded() && step.equals(process.getActivity())) {
            process.performOperation(PvmAtomicOperation.ACTIVITY_EXECUTE);
        }
    }
}
