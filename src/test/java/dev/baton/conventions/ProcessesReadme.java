package dev.baton.conventions;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** The table of contents of the processes, as the models themselves tell it. */
final class ProcessesReadme {

    private static final String HEAD = """
            # The processes

            A lead's whole life as Baton runs it. Start with [lead-lifecycle](lead-lifecycle.bpmn): it shows every stage
            and the loops back on one screen. The folders follow the journey; a number says when a reader meets them.
            Open the files in Camunda Modeler. A task's documentation says who does it, what, and why; every row of a
            decision says what it means.

            This page is made from the models by `mvn test -Dtest=ProcessesReadmeTest -Dbaton.write=true`, and a test
            fails when it is out of date.

            | Process | Purpose | Who acts | Forms | Decisions |
            |---|---|---|---|---|
            """;

    private static final String DECISIONS = """

            ## The decisions

            | Decision | What it says | Rows |
            |---|---|---|
            """;

    private ProcessesReadme() {}

    static String of(ModelFiles files) {
        String processes = files.processes().values().stream()
                .sorted(Comparator.comparing(model -> place(model.file())))
                .map(model -> row(files, model))
                .collect(Collectors.joining());
        String decisions = files.decisions().values().stream()
                .sorted(Comparator.comparing(table -> place(table.file())))
                .map(ProcessesReadme::row)
                .collect(Collectors.joining());
        return HEAD + processes + DECISIONS + decisions;
    }

    /** The top comes first, then the stages by their number. */
    private static String place(String file) {
        return Names.folder(file) + "/" + Names.bare(file);
    }

    private static String row(ModelFiles files, ProcessModel model) {
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(
                        link(model.file()),
                        model.process().getDocumentations().iterator().next().getTextContent(),
                        listed(model.userTasks().map(ProcessesReadme::actor)),
                        listed(Stream.concat(
                                        model.formStart().map(StartEvent::getCamundaFormRef).stream(),
                                        model.userTasks().map(UserTask::getCamundaFormRef))
                                .map(form -> link(files.form(form).file()))),
                        listed(model.all(BusinessRuleTask.class).stream()
                                .map(BusinessRuleTask::getCamundaDecisionRef)
                                .map(decision -> link(files.decision(decision).file()))))
                .replace("\r", "");
    }

    private static String row(DecisionTableModel table) {
        return "| %s | %s | %d |%n"
                .formatted(
                        link(table.file()),
                        Objects.requireNonNull(table.decision().getDescription())
                                .getTextContent(),
                        table.rules().size())
                .replace("\r", "");
    }

    private static String listed(Stream<String> items) {
        String list = items.distinct().collect(Collectors.joining(", "));
        return list.isEmpty() ? "–" : list;
    }

    private static String link(String file) {
        String path = file.startsWith("processes/") ? file.substring("processes/".length()) : "../" + file;
        return "[%s](%s)".formatted(Names.bare(file), path);
    }

    /** Groups by their name; what is only known at run time, by what it stands for. */
    private static String actor(UserTask task) {
        String group = group(task.getCamundaCandidateGroups());
        boolean owner = task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null;
        return owner ? "the owner" + (group.isEmpty() ? "" : ", " + group) : group;
    }

    private static String group(@Nullable String group) {
        if (group == null) {
            return "";
        }
        return switch (group) {
            case "${teamGroup}" -> "the team";
            case "${approverGroup}" -> "sales managers or executives";
            default -> group;
        };
    }
}
