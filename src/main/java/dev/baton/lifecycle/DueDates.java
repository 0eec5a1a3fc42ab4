package dev.baton.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Gives every user task its due date, so that no model has to repeat what {@link TaskDeadlines} knows; a model whose
 * deadline depends on the lead says it itself.
 */
@Component
class DueDates extends AbstractProcessEnginePlugin implements TaskListener {

    private final TaskDeadlines deadlines;

    DueDates(TaskDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ParseListeners.add(engine, new OnEveryUserTask());
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getDueDate() == null) {
            task.setDueDate(deadlines.due(
                    task.getTaskDefinitionKey(), (Long) task.getExecution().getVariable(LeadVariables.LEAD_ID)));
        }
    }

    private final class OnEveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
                behaviour.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, DueDates.this);
            }
        }
    }
}
