package dev.baton.platform.node;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.runtime.operation.PvmAtomicOperation;

/**
 * A step of a process that needs {@link SharedRows}. A group of jobs does it, and what follows it, when all that
 * its jobs do before is done, so that no other group waits for longer than it must: until then the process stands here.
 */
public abstract class SharingStep extends AbstractBpmnActivityBehavior {

    /** As a delegate does it. */
    public abstract void execute(DelegateExecution execution) throws Exception;

    @Override
    public final void execute(ActivityExecution execution) throws Exception {
        ExecutionEntity process = (ExecutionEntity) execution;
        String step = process.getActivityInstanceId();
        if (!SharedRows.putsOff(() -> goOn(process, step))) {
            execute((DelegateExecution) execution);
            leave(execution);
        }
    }

    /** Unless the process was taken away from the step; another execution may carry it by now, as beside a fork. */
    private static void goOn(ExecutionEntity process, String step) {
        ExecutionEntity now = Objects.requireNonNullElse(process.resolveReplacedBy(), process);
        if (!now.isEnded() && step.equals(now.getActivityInstanceId())) {
            now.performOperation(PvmAtomicOperation.ACTIVITY_EXECUTE);
        }
    }
}
