package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/** One decision table that answers without being deployed. Leads that differ in nothing it asks are answered once. */
public final class TableTrial {

    private static final int MOST_ANSWERS = 20_000;
    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<Column> columns;
    private final boolean sum;
    private final List<String> outputs;
    private final boolean plain;
    private final ConcurrentLruCache<Question, Map<String, Object>> answers =
            new ConcurrentLruCache<>(MOST_ANSWERS, question -> ask(question.variables));

    TableTrial(DmnEngine engine, DmnDecision decision, DecisionTable table) {
        this.engine = engine;
        this.decision = decision;
        this.columns = table.getInputs().stream().map(TableTrial::column).toList();
        this.sum = table.getHitPolicy() == HitPolicy.COLLECT && table.getAggregation() != null;
        this.outputs = table.getOutputs().stream()
                .map(output -> Objects.requireNonNullElse(output.getName(), ""))
                .toList();
        this.plain = columns.stream()
                .allMatch(column -> PATH.matcher(column.expression()).matches());
    }

    /**
     * An input of the table.
     *
     * @param expression what it asks, in FEEL
     */
    public record Column(String label, String expression) {}

    public String id() {
        return decision.getKey();
    }

    public List<Column> columns() {
        return columns;
    }

    /** The names of the outputs. */
    public List<String> outputs() {
        return outputs;
    }

    /** Whether the rows that match are added up. */
    public boolean isSum() {
        return sum;
    }

    /**
     * What the table says.
     *
     * @return the one result by the names of its outputs; empty when no row matches
     * @throws TableRefusedException when it cannot say anything about these values
     */
    public Map<String, Object> answer(Map<String, Object> variables) {
        return plain ? answers.get(new Question(asked(variables), variables)) : ask(variables);
    }

    private Map<String, Object> ask(Map<String, Object> variables) {
        try {
            DmnDecisionResult result = engine.evaluateDecision(decision, variables);
            return result.isEmpty() ? Map.of() : new LinkedHashMap<>(result.getSingleResult());
        } catch (DmnEngineException | FeelException wrong) {
            throw new TableRefusedException("cannot be asked: " + TableTrials.words(wrong), wrong);
        }
    }

    private List<@Nullable Object> asked(Map<String, Object> variables) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object value = variables;
            for (String step : column.expression().split("\\.")) {
                value = value instanceof Map<?, ?> map ? map.get(step) : null;
            }
            values.add(value);
        }
        return values;
    }

    private static Column column(Input input) {
        String expression =
                input.getInputExpression() == null || input.getInputExpression().getText() == null
                        ? ""
                        : input.getInputExpression().getText().getTextContent().strip();
        return new Column(Objects.requireNonNullElse(input.getLabel(), input.getId()), expression);
    }

    /** Two that ask the same are the same, whatever else is known. */
    private static final class Question {

        private final List<@Nullable Object> asked;
        private final Map<String, Object> variables;

        Question(List<@Nullable Object> asked, Map<String, Object> variables) {
            this.asked = asked;
            this.variables = variables;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Question question && question.asked.equals(asked);
        }

        @Override
        public int hashCode() {
            return asked.hashCode();
        }
    }
}
