package dev.baton.conventions;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One BPMN file. */
record ProcessModel(String file, BpmnModelInstance model) {

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    Stream<UserTask> userTasks() {
        return all(UserTask.class).stream();
    }

    /** The event with which a person starts the process by a form, if that is how it starts. */
    Optional<StartEvent> formStart() {
        return all(StartEvent.class).stream()
                .filter(start -> start.getParentElement().equals(process()) && start.getCamundaFormRef() != null)
                .findFirst();
    }

    Stream<BoundaryEvent> boundariesOf(FlowNode host) {
        return all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(host));
    }

    /** A violation, said with the place it is at. */
    String at(Object place, String what) {
        return "%s %s: %s".formatted(file, place, what);
    }
}
