package dev.baton.conventions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** One DMN file with its single table. */
record DecisionTableModel(String file, DmnModelInstance model) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    Decision decision() {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    DecisionTable table() {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    Collection<Rule> rules() {
        return table().getRules();
    }

    /** The declared values of each input, by its expression; inputs without are left out. */
    Map<String, Set<String>> inputValues() {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Input input : table().getInputs()) {
            if (input.getInputValues() != null) {
                values.put(expression(input), literals(input.getInputValues()));
            }
        }
        return values;
    }

    /** The declared values of each output, by its name; empty where any value is allowed. */
    Map<String, Set<String>> outputValues() {
        return table().getOutputs().stream()
                .collect(Collectors.toMap(
                        Output::getName,
                        output -> literals(output.getOutputValues()),
                        (a, b) -> b,
                        LinkedHashMap::new));
    }

    /** The type of each input, by its expression. */
    Map<String, String> inputTypes() {
        return table().getInputs().stream()
                .collect(Collectors.toMap(
                        DecisionTableModel::expression,
                        input -> input.getInputExpression().getTypeRef()));
    }

    /** Cells with a text that its column does not declare. */
    List<String> undeclaredCells() {
        List<String> wrong = new ArrayList<>();
        List<Set<String>> inputs = table().getInputs().stream()
                .map(input -> literals(input.getInputValues()))
                .toList();
        List<Set<String>> outputs = List.copyOf(outputValues().values());
        for (Rule rule : rules()) {
            wrong.addAll(undeclared(rule.getId(), List.copyOf(rule.getInputEntries()), inputs));
            wrong.addAll(undeclared(rule.getId(), List.copyOf(rule.getOutputEntries()), outputs));
        }
        return wrong;
    }

    private static List<String> undeclared(
            String rule, List<? extends ModelElementInstance> cells, List<Set<String>> declared) {
        List<String> wrong = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            Set<String> used = texts(cells.get(column).getTextContent());
            if (!declared.get(column).isEmpty() && !declared.get(column).containsAll(used)) {
                wrong.add(rule + " uses " + used + ", declared are " + declared.get(column));
            }
        }
        return wrong;
    }

    private static String expression(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    private static Set<String> literals(@Nullable UnaryTests values) {
        if (values == null) {
            return Set.of();
        }
        String declared = values.getTextContent().strip();
        return declared.contains("\"") ? texts(declared) : new TreeSet<>(Arrays.asList(declared.split(",")));
    }

    private static Set<String> texts(String expression) {
        return TEXT.matcher(expression)
                .results()
                .map(text -> text.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String at(Object place, String what) {
        return "%s %s: %s".formatted(file, place, what);
    }
}
