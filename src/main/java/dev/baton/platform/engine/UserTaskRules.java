package dev.baton.platform.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What a user task needs before it can be offered to anybody: a form of Baton, which alone can show and answer it, and
 * a time until when. Without them the model would be deployed, and the next lead would fail.
 */
final class UserTaskRules {

    private final ModelBeans beans;
    private final Optional<DeadlineTable> deadlines;

    UserTaskRules(ModelBeans beans, Optional<DeadlineTable> deadlines) {
        this.beans = beans;
        this.deadlines = deadlines;
    }

    List<String> faults(Element model) {
        return Xml.elements(model)
                .filter(element -> element.getLocalName().equals("userTask"))
                .flatMap(task -> faultsOf(task, task.getAttribute("id"))
                        .map(fault -> "In %s %s".formatted(Xml.place(task), fault)))
                .toList();
    }

    private Stream<String> faultsOf(Element task, String id) {
        Stream<String> form = Stream.of(id)
                .filter(name -> !beans.hasForm(name))
                .map(
                        "Baton has no form to answer the task '%s' with; give it the id of a task that it has."
                                ::formatted);
        Stream<String> deadline = Stream.of(id)
                .filter(name -> Xml.attribute(task, "dueDate").isEmpty())
                .filter(name -> deadlines.filter(table -> table.names(name)).isEmpty())
                .map(name -> "the table '%s' has no row for the task '%s'; add one, or say camunda:dueDate here."
                        .formatted(DeadlineTable.KEY, name));
        return Stream.concat(form, deadline);
    }
}
