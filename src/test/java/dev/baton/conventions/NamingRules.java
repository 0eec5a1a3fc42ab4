package dev.baton.conventions;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/** One name per thing, and words for people beside it. */
final class NamingRules {

    private static final Pattern GENERATED = Pattern.compile(
            "id=\"((?:Activity|Event|StartEvent|EndEvent|Gateway|Flow|SequenceFlow|Process|Task|Message|Error|Definitions"
                    + "|Decision|DecisionTable|Rule|Input|InputExpression|Output|UnaryTests|LiteralExpression|Field|Form)_[0-9a-z]+)\""
                    + "|\"id\": \"((?:Field|Form)_[0-9a-z]+)\"");

    static final List<Rule> ALL = List.of(
            Rule.eachProcess("a process is named like its file, executable, versioned and forgotten in time", model -> {
                Process process = model.process();
                boolean good = process.getId().equals(Names.bare(model.file()))
                        && Names.id(process.getName()).equals(Names.id(process.getId()))
                        && process.isExecutable()
                        && process.getCamundaVersionTag() != null
                        && process.getCamundaHistoryTimeToLiveString() != null
                        && model.all(Process.class).size() == 1;
                return good ? Stream.empty() : Stream.of(model.at(process.getId(), "id, name, version tag or history"));
            }),
            Rule.eachDecision("a decision is named like its file, versioned and forgotten in time", model -> {
                Decision decision = model.decision();
                boolean good = decision.getId().equals(Names.bare(model.file()))
                        && Names.id(decision.getName()).equals(Names.id(decision.getId()))
                        && decision.getVersionTag() != null
                        && decision.getCamundaHistoryTimeToLiveString() != null
                        && model.model().getModelElementsByType(Decision.class).size() == 1;
                return good
                        ? Stream.empty()
                        : Stream.of(model.at(decision.getId(), "id, name, version tag or history"));
            }),
            Rule.eachForm("a form is named like its file and made for this engine", model -> {
                boolean good = model.json().path("id").asText().equals(Names.bare(model.file()))
                        && model.json().path("schemaVersion").asInt() == 16
                        && model.json().path("executionPlatform").asText().equals("Camunda Platform");
                return good ? Stream.empty() : Stream.of(model.at("form", "id, schema version or platform"));
            }),
            Rule.eachProcess(
                    "an id is its label without blanks",
                    model -> model.all(FlowNode.class).stream()
                            .filter(node -> !isNamedWell(node))
                            .map(node -> model.at(node.getId(), "label is " + node.getName()))),
            Rule.eachProcess(
                    "a flow is named by its ends",
                    model -> model.all(SequenceFlow.class).stream()
                            .filter(flow -> !flow.getId()
                                    .equals(flow.getSource().getId() + "To"
                                            + flow.getTarget().getId()))
                            .map(flow -> model.at(flow.getId(), "is not SourceToTarget"))),
            new Rule(
                    "no id is generated",
                    files -> files.texts().entrySet().stream()
                            .flatMap(file -> GENERATED
                                    .matcher(file.getValue())
                                    .results()
                                    .map(found -> file.getKey() + " " + found.group()))),
            Rule.eachProcess(
                    "every flow out of a decision is labelled",
                    model -> model.all(ExclusiveGateway.class).stream()
                            .filter(gateway -> gateway.getOutgoing().size() > 1)
                            .flatMap(gateway -> gateway.getOutgoing().stream())
                            .filter(flow -> isBlank(flow.getName()))
                            .map(flow -> model.at(flow.getId(), "has no label"))),
            Rule.eachProcess(
                    "one sentence says who does what and why",
                    model -> Stream.concat(Stream.of(model.process()), model.all(Activity.class).stream())
                            .filter(element -> element.getDocumentations().stream()
                                    .allMatch(text -> isBlank(text.getTextContent())))
                            .map(element -> model.at(element.getId(), "has no documentation"))),
            Rule.eachDecision(
                    "every row of a table says what it means",
                    model -> model.rules().stream()
                            .filter(row -> row.getDescription() == null
                                    || isBlank(row.getDescription().getTextContent()))
                            .map(row -> model.at(row.getId(), "has no description"))),
            Rule.eachProcess(
                    "messages are lead.captured, errors lead-not-contactable",
                    model -> Stream.concat(
                                    model.all(Message.class).stream()
                                            .filter(message ->
                                                    !message.getName().matches("[a-z]+\\.[a-z-]+"))
                                            .map(Message::getName),
                                    model.all(Error.class).stream()
                                            .filter(error ->
                                                    !error.getErrorCode().matches("[a-z]+(-[a-z]+)+"))
                                            .map(Error::getErrorCode))
                            .map(name -> model.at(name, "is written otherwise"))));

    private NamingRules() {}

    /** A gateway that only joins has no label: it is named by where it leads, {@code Before…} or {@code …Again}. */
    private static boolean isNamedWell(FlowNode node) {
        if (!isBlank(node.getName())) {
            return node.getId().equals(Names.id(node.getName()));
        }
        boolean joins = node instanceof ExclusiveGateway && node.getOutgoing().size() == 1;
        return joins
                && namesOfJoin(node.getOutgoing().iterator().next().getTarget()).contains(node.getId());
    }

    private static List<String> namesOfJoin(FlowNode next) {
        String target = isBlank(next.getName()) ? next.getId().replaceFirst("^Before", "") : next.getId();
        return List.of("Before" + target, target + "Again");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
