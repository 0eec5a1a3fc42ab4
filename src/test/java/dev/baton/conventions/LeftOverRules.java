package dev.baton.conventions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Everything that is there is used. */
final class LeftOverRules {

    /** Read by the deadlines of all tasks, not by a task of its own. */
    private static final String TASK_DEADLINES = "task-deadlines";

    /** Asked while a form is answered, before the process goes on. */
    private static final String CHECK_REFUSAL = "check-refusal";

    /** Asked while an inquiry is taken, before there is a process. */
    private static final String NAME_SOURCE = "name-source";

    static final List<Rule> ALL = List.of(
            new Rule("every user task has a row in task-deadlines, and no row is left over", LeftOverRules::deadlines),
            new Rule("no form, decision or process is left over", LeftOverRules::orphans));

    private LeftOverRules() {}

    private static Stream<String> deadlines(ModelFiles files) {
        Set<String> tasks = files.processes().values().stream()
                .flatMap(ProcessModel::userTasks)
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = files.decision(TASK_DEADLINES).rules().stream()
                .map(row -> row.getInputEntries()
                        .iterator()
                        .next()
                        .getTextContent()
                        .strip()
                        .replace("\"", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        return tasks.equals(rows) ? Stream.empty() : Stream.of("tasks " + tasks + ", rows " + rows);
    }

    private static Stream<String> orphans(ModelFiles files) {
        Set<String> used = new TreeSet<>(Set.of(TASK_DEADLINES, CHECK_REFUSAL, NAME_SOURCE));
        for (ProcessModel model : files.processes().values()) {
            model.userTasks()
                    .map(UserTask::getCamundaFormRef)
                    .filter(Objects::nonNull)
                    .forEach(used::add);
            model.all(BusinessRuleTask.class).forEach(task -> used.add(task.getCamundaDecisionRef()));
            model.all(CallActivity.class).forEach(call -> used.add(call.getCalledElement()));
            model.formStart().map(StartEvent::getCamundaFormRef).ifPresent(used::add);
            if (isStartedByMessage(model) || model.formStart().isPresent()) {
                used.add(model.process().getId());
            }
        }
        return Stream.of(files.forms(), files.decisions(), files.processes())
                .map(Map::keySet)
                .flatMap(Set::stream)
                .filter(name -> !used.contains(name));
    }

    private static boolean isStartedByMessage(ProcessModel model) {
        return model.all(StartEvent.class).stream()
                .anyMatch(start -> start.getParentElement().equals(model.process())
                        && !start.getEventDefinitions().isEmpty());
    }
}
