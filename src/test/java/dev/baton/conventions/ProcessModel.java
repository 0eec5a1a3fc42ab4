package dev.baton.conventions;

import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
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

    Stream<BoundaryEvent> boundariesOf(FlowNode host) {
        return all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(host));
    }

    /** A violation, said with the place it is at. */
    String at(Object place, String what) {
        return "%s %s: %s".formatted(file, place, what);
    }
}
