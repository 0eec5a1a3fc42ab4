package dev.baton.lifecycle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts every deadline that passed: each timer at the edge of a step, whatever model it stands in. */
@Component
class DeadlineMeasures extends AbstractProcessEnginePlugin implements ExecutionListener {

    private final MeterRegistry registry;

    DeadlineMeasures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ParseListeners.add(engine, new OnEveryBoundaryTimer());
    }

    // once the transaction is through: one that is rolled back is tried again
    @Override
    public void notify(DelegateExecution execution) {
        Counter counter = counter(execution.getCurrentActivityId());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }

    private Counter counter(String timer) {
        return Counter.builder("baton.deadlines.passed")
                .description("Deadlines that passed, by the timer in the model")
                .tag("timer", timer)
                .register(registry);
    }

    private final class OnEveryBoundaryTimer extends AbstractBpmnParseListener {

        @Override
        public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
            counter(timer.getId()); // a rate needs the nought before the first one
            timer.addBuiltInListener(ExecutionListener.EVENTNAME_START, DeadlineMeasures.this);
        }
    }
}
