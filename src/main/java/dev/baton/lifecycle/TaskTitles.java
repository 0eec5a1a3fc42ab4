package dev.baton.lifecycle;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Gives a task the title that its stage has for it; most go by the name in the model. */
@Component
class TaskTitles extends AbstractProcessEnginePlugin implements TaskListener {

    private final SingletonSupplier<Map<String, TaskTitle>> titles;

    TaskTitles(ObjectProvider<TaskTitle> titles) {
        // the engine is there before the stages are
        this.titles = SingletonSupplier.of(
                () -> titles.stream().collect(Collectors.toUnmodifiableMap(TaskTitle::task, title -> title)));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ParseListeners.add(engine, new OnEveryUserTask());
    }

    @Override
    public void notify(DelegateTask task) {
        TaskTitle title = titles.obtain().get(task.getTaskDefinitionKey());
        if (title != null) {
            task.setName(title.title(task));
        }
    }

    private final class OnEveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
                behaviour.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskTitles.this);
            }
        }
    }
}
