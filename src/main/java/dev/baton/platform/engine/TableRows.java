package dev.baton.platform.engine;

import dev.baton.platform.engine.TableTrial.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table row by row, and which of them match. */
public final class TableRows {

    private final DmnEngine engine;
    private final DmnDecision numbered;
    private final List<Column> columns;
    private final List<Row> rows;
    private final Answers<BitSet> answers;

    /** @param numbered the table, made to answer with the places of its rows */
    TableRows(DmnEngine engine, DmnDecision numbered, DecisionTable table, List<Row> rows) {
        this.engine = engine;
        this.numbered = numbered;
        this.columns = table.getInputs().stream().map(Column::of).toList();
        this.rows = rows;
        this.answers = new Answers<>(Dependence.of(table), this::ask);
    }

    /**
     * A row.
     *
     * @param words its annotation, or its id where it has none
     * @param cells what it asks of each column; empty where it does not ask
     * @param result what it gives in the first output
     */
    public record Row(String id, String words, List<String> cells, String result) {}

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The places of the rows that match. */
    public BitSet matching(Map<String, Object> variables) {
        return answers.of(variables);
    }

    private BitSet ask(Map<String, Object> variables) {
        BitSet places = new BitSet();
        engine.evaluateDecisionTable(numbered, variables)
                .forEach(row -> places.set(((Number) Objects.requireNonNull(row.getFirstEntry())).intValue()));
        return places;
    }

    static List<Row> read(DecisionTable table) {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            String words = rule.getDescription() == null
                    ? ""
                    : rule.getDescription().getTextContent().strip();
            List<String> cells = rule.getInputEntries().stream()
                    .map(cell -> cell.getTextContent().strip())
                    .map(cell -> cell.equals("-") ? "" : cell)
                    .toList();
            rows.add(new Row(
                    rule.getId(),
                    words.isEmpty() ? rule.getId() : words,
                    cells,
                    result(rule).getTextContent().strip()));
        }
        return rows;
    }

    /** Makes the table answer with the places of the rows that match. */
    static void number(DecisionTable table) {
        table.setHitPolicy(HitPolicy.COLLECT);
        table.removeAttribute("aggregation");
        table.getOutputs().forEach(output -> output.setTypeRef("integer"));
        int place = 0;
        for (Rule rule : table.getRules()) {
            result(rule).getText().setTextContent(String.valueOf(place++));
        }
    }

    private static OutputEntry result(Rule rule) {
        return rule.getOutputEntries().iterator().next();
    }
}
