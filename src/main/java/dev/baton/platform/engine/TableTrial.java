package dev.baton.platform.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/** One decision table that answers without being deployed. Leads that differ in nothing it asks are answered once. */
public final class TableTrial {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<Column> columns;
    private final boolean sum;
    private final List<String> outputs;
    private final Answers<Map<String, Object>> answers;

    TableTrial(DmnEngine engine, DmnDecision decision, DecisionTable table) {
        this.engine = engine;
        this.decision = decision;
        this.columns = table.getInputs().stream().map(Column::of).toList();
        this.sum = table.getHitPolicy() == HitPolicy.COLLECT && table.getAggregation() != null;
        this.outputs = table.getOutputs().stream()
                .map(output -> Objects.requireNonNullElse(output.getName(), ""))
                .toList();
        this.answers = new Answers<>(Dependence.of(table), this::ask);
    }

    /**
     * An input of the table.
     *
     * @param expression what it asks, in FEEL
     * @param type of the answer; empty where the table names none
     */
    public record Column(String label, String expression, String type) {

        static Column of(Input input) {
            boolean asks = input.getInputExpression() != null
                    && input.getInputExpression().getText() != null;
            return new Column(
                    Objects.requireNonNullElse(input.getLabel(), input.getId()),
                    asks ? input.getInputExpression().getText().getTextContent().strip() : "",
                    asks ? Objects.requireNonNullElse(input.getInputExpression().getTypeRef(), "") : "");
        }
    }

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
        return answers.of(variables);
    }

    private Map<String, Object> ask(Map<String, Object> variables) {
        try {
            DmnDecisionResult result = engine.evaluateDecision(decision, variables);
            return result.isEmpty() ? Map.of() : new LinkedHashMap<>(result.getSingleResult());
        } catch (DmnEngineException | FeelException wrong) {
            throw new TableRefusedException("cannot be asked: " + TableTrials.words(wrong), wrong);
        }
    }
}
