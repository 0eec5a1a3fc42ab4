package dev.baton.lifecycle;

import dev.baton.platform.engine.AsEngine;
import dev.baton.platform.engine.LatestTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rows of decision tables as they were when they decided; a version never changes, so each is read once. */
@Service
public class DecisionTables {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    private final ProcessEngine engine;
    private final Map<Version, List<TableRow>> read = new ConcurrentHashMap<>();

    DecisionTables(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * A row.
     *
     * @param words its annotation, or its id where it has none
     * @param asks the labels of the inputs that it asks for
     */
    public record TableRow(String id, String words, List<String> asks) {}

    private record Version(String decision, int number) {}

    /** All rows of the table that made this decision, those that did not fit as well; none if the table is gone. */
    public List<TableRow> rowsOf(DecisionRecord made) {
        return read.computeIfAbsent(new Version(made.decision(), made.tableVersion()), this::read);
    }

    /** What the newest version of the table answers in that column, as far as it is plain text and not worked out. */
    public Set<String> textsIn(String decision, String output) {
        return asBaton(() -> LatestTable.of(engine, decision).stream()
                .flatMap(this::tables)
                .flatMap(model -> texts(model, output))
                .collect(Collectors.toSet()));
    }

    /** A table as it is deployed. */
    public record LiveTable(int version, byte[] model) {}

    /**
     * The newest version of that table, as the database has it: another may have been deployed a moment ago by another node.
     *
     * @throws IllegalStateException when it is not deployed
     */
    public LiveTable live(String decision) {
        return asBaton(() -> {
            DecisionDefinition newest = there(
                    Optional.ofNullable(engine.getRepositoryService()
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(decision)
                            .latestVersion()
                            .withoutTenantId()
                            .singleResult()),
                    decision);
            try (InputStream model = engine.getRepositoryService().getDecisionModel(newest.getId())) {
                return new LiveTable(newest.getVersion(), model.readAllBytes());
            }
        });
    }

    /** The version of that table which is asked now. @throws IllegalStateException when it is not deployed */
    public int versionOf(String decision) {
        return there(LatestTable.of(engine, decision), decision).getVersion();
    }

    private List<TableRow> read(Version version) {
        return asBaton(() -> rows(version));
    }

    // whoever may see the lead may know why it went where it did, though not which tables there are
    private <T> T asBaton(Callable<T> question) {
        return AsEngine.call(engine, question);
    }

    private List<TableRow> rows(Version version) {
        DecisionDefinition table = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(version.decision())
                .decisionDefinitionVersion(version.number())
                .withoutTenantId()
                .singleResult();
        return tables(table)
                .flatMap(model -> model.getRules().stream().map(rule -> row(model, rule)))
                .toList();
    }

    private static DecisionDefinition there(Optional<DecisionDefinition> table, String decision) {
        return table.orElseThrow(
                () -> new IllegalStateException("The decision table '%s' is not deployed".formatted(decision)));
    }

    private static Stream<String> texts(DecisionTable model, String output) {
        int column = model.getOutputs().stream().map(Output::getName).toList().indexOf(output);
        return column < 0
                ? Stream.empty()
                : model.getRules().stream()
                        .map(rule -> List.copyOf(rule.getOutputEntries()).get(column))
                        .map(cell -> TEXT.matcher(cell.getTextContent().strip()))
                        .filter(Matcher::matches)
                        .map(text -> text.group(1));
    }

    private Stream<DecisionTable> tables(@Nullable DecisionDefinition definition) {
        return definition == null
                ? Stream.empty()
                : engine
                        .getRepositoryService()
                        .getDmnModelInstance(definition.getId())
                        .getModelElementsByType(DecisionTable.class)
                        .stream();
    }

    private static TableRow row(DecisionTable model, Rule rule) {
        List<String> asks = new ArrayList<>();
        Iterator<InputEntry> cells = rule.getInputEntries().iterator();
        for (Input input : model.getInputs()) {
            String cell = cells.next().getTextContent().strip();
            if (!cell.isEmpty() && !cell.equals("-")) {
                asks.add(Objects.requireNonNullElse(input.getLabel(), input.getId()));
            }
        }
        String words = rule.getDescription() == null
                ? ""
                : rule.getDescription().getTextContent().strip();
        return new TableRow(rule.getId(), words.isEmpty() ? rule.getId() : words, List.copyOf(asks));
    }
}
