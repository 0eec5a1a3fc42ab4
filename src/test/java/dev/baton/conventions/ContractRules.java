package dev.baton.conventions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;

/** A form, a table and a flow that speak of the same thing mean the same values. */
final class ContractRules {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+) [=!]= '(\\w+)'");
    private static final Pattern HIDDEN_UNLESS = Pattern.compile("^=(\\w+) != \"(\\w+)\"$");

    static final List<Rule> ALL = List.of(
            Rule.eachDecision(
                    "a cell uses declared values only",
                    model -> model.undeclaredCells().stream().map(wrong -> model.at(wrong, "not declared"))),
            new Rule("a form and a table that share a name share its values", ContractRules::formsAndTables),
            new Rule("a flow compares with values that a form or a table can give", ContractRules::comparisons),
            new Rule("plan-recycling knows every setback that a form can give", ContractRules::setbacks),
            Rule.eachForm(
                    "a field is hidden by a value that can be chosen",
                    model -> model.components()
                            .map(component ->
                                    component.path("conditional").path("hide").asText())
                            .flatMap(hide -> HIDDEN_UNLESS.matcher(hide).results())
                            .filter(hide -> !model.fields().containsKey(hide.group(1))
                                    || !model.fields()
                                            .get(hide.group(1))
                                            .values()
                                            .contains(hide.group(2)))
                            .map(hide -> model.at(hide.group(), "cannot be chosen"))),
            Rule.eachForm(
                    "every field has a label",
                    model -> model.components()
                            .filter(component -> component.has("key"))
                            .filter(component -> component
                                            .path("label")
                                            .asText()
                                            .isBlank()
                                    && component.path("dateLabel").asText().isBlank()
                                    && component.path("timeLabel").asText().isBlank())
                            .map(component -> model.at(component.path("key").asText(), "has no label"))),
            Rule.eachForm(
                    "words of strangers are never read as markup",
                    model -> model.components()
                            .filter(component -> Set.of("text", "html", "iframe", "image", "expression")
                                    .contains(component.path("type").asText()))
                            .map(component -> model.at(component.path("id").asText(), "shows markup"))));

    private ContractRules() {}

    private static Stream<String> formsAndTables(ModelFiles files) {
        return files.decisions().values().stream()
                .flatMap(table -> table.inputValues().entrySet().stream()
                        .filter(input -> !input.getKey().startsWith("lead.")
                                && !input.getKey().startsWith("engagement."))
                        .flatMap(input -> fieldsNamed(files, lastName(input.getKey()), Names.folder(table.file()))
                                .filter(field -> !field.values().isEmpty()
                                        && !field.values().equals(input.getValue()))
                                .map(field -> table.at(
                                        input.getKey(), input.getValue() + " but the form has " + field.values()))));
    }

    private static Stream<FormModel.Field> fieldsNamed(ModelFiles files, String name, String folder) {
        return files.forms().values().stream()
                .filter(form -> Names.folder(form.file()).equals(folder))
                .map(FormModel::fields)
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(field -> field.key().equals(name));
    }

    private static String lastName(String expression) {
        return expression.substring(expression.lastIndexOf('.') + 1);
    }

    private static Stream<String> comparisons(ModelFiles files) {
        Map<String, Set<String>> known = new TreeMap<>();
        files.forms()
                .values()
                .forEach(form -> form.fields()
                        .values()
                        .forEach(field -> known.computeIfAbsent(field.key(), key -> new TreeSet<>())
                                .addAll(field.values())));
        files.decisions()
                .values()
                .forEach(table -> table.outputValues()
                        .forEach((name, values) -> known.computeIfAbsent(name, key -> new TreeSet<>())
                                .addAll(values)));
        return files.processes().values().stream()
                .flatMap(model -> model.all(ConditionExpression.class).stream()
                        .flatMap(condition ->
                                COMPARISON.matcher(condition.getTextContent()).results())
                        .filter(comparison -> !isKnown(known, comparison))
                        .map(comparison -> model.at(comparison.group(), "nobody gives this value")));
    }

    private static boolean isKnown(Map<String, Set<String>> known, MatchResult comparison) {
        return known.getOrDefault(comparison.group(1), Set.of()).contains(comparison.group(2));
    }

    /** Refused, found nothing, or lost; silence is no setback. */
    private static Stream<String> setbacks(ModelFiles files) {
        Set<String> given = new TreeSet<>();
        Stream.of("refusal", "finding", "lostReason")
                .forEach(name -> files.forms().values().stream()
                        .filter(form -> form.fields().containsKey(name))
                        .forEach(form -> given.addAll(form.fields().get(name).values())));
        given.remove("OPPORTUNITY");
        Set<String> known = files.decision("plan-recycling").inputValues().get("setback");
        return given.equals(known) ? Stream.empty() : Stream.of("given " + given + ", known " + known);
    }
}
