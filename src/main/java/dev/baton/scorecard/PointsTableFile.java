package dev.baton.scorecard;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.baton.platform.engine.TableTrial.Column;
import dev.baton.rehearsal.ScoringTable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes a points table as a DMN file that people open in the Modeler: the shape of {@code score-fit}. */
@Component
class PointsTableFile {

    private static final String TEMPLATE = "points-table.dmn.mustache";
    private static final Map<ScoringTable, String> OUTPUTS =
            Map.of(ScoringTable.SCORE_FIT, "fitPoints", ScoringTable.SCORE_ENGAGEMENT, "engagementPoints");

    private final Template template;

    PointsTableFile() {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(PointsTableFile.class.getResourceAsStream(TEMPLATE)), StandardCharsets.UTF_8)) {
            this.template = Mustache.compiler().compile(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file. @param description what the table says and what it was learned from */
    byte[] write(ScoringTable table, Scorecard card, String description) {
        List<Line> lines = lines(table, card);
        ReadableIds ids = new ReadableIds();
        Map<Ask, Input> inputs = inputs(table, card, ids);
        List<Rule> rules = lines.stream()
                .map(line -> rule(ids.of(line.id()), line, inputs))
                .toList();
        String name = words(table.id());
        return template.execute(Map.of(
                        "id", table.id(),
                        "name", name,
                        "prefix", ReadableIds.joined(name),
                        "description", description,
                        "output", OUTPUTS.getOrDefault(table, ""),
                        "inputs", inputs.values(),
                        "rules", rules))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A column of the table. */
    record Input(String id, String label, String path, String type) {}

    /** A row of the table. */
    record Rule(String id, String words, List<Cell> cells, int points) {}

    /** A cell of the table; empty where the row does not ask. */
    record Cell(String id, String test) {}

    /** What a row says. @param cells what it asks, by what the column asks */
    private record Line(String id, String words, Map<Ask, String> cells, int points) {}

    /** What a cell asks. @param copy counts the columns from before that ask the same in one row */
    private record Ask(String path, int copy) {

        static Map<Ask, Column> of(LiveRow row) {
            Map<Ask, Column> asked = new LinkedHashMap<>();
            for (Column column : row.cells().keySet()) {
                int copy = 0;
                while (asked.containsKey(new Ask(column.expression(), copy))) {
                    copy++;
                }
                asked.put(new Ask(column.expression(), copy), column);
            }
            return asked;
        }
    }

    private static List<Line> lines(ScoringTable table, Scorecard card) {
        List<Line> lines = new ArrayList<>();
        int start = card.start(table);
        lines.add(new Line("Everyone", "Everyone starts at " + start, Map.of(), start));
        card.rows(table)
                .forEach(row -> lines.add(new Line(
                        idOf(row), row.words(), Map.of(new Ask(row.trait().path(), 0), row.cell()), row.points())));
        for (LiveRow row : card.kept(table)) {
            Map<Ask, String> cells = new HashMap<>();
            Ask.of(row).forEach((ask, column) -> cells.put(ask, row.cells().get(column)));
            lines.add(new Line(row.id(), row.words(), cells, row.points()));
        }
        return lines;
    }

    /** Those of the learned rows, and those that rows from before ask beside them. */
    private static Map<Ask, Input> inputs(ScoringTable table, Scorecard card, ReadableIds ids) {
        Map<Ask, Input> inputs = new LinkedHashMap<>();
        for (Points row : card.rows(table)) {
            Trait trait = row.trait();
            inputs.computeIfAbsent(
                    new Ask(trait.path(), 0),
                    ask -> new Input(ids.of(trait.label() + " input"), trait.label(), ask.path(), type(trait)));
        }
        for (LiveRow row : card.kept(table)) {
            Ask.of(row)
                    .forEach((place, column) -> inputs.computeIfAbsent(
                            place,
                            ask -> new Input(
                                    ids.of(column.label() + " input"), column.label(), ask.path(), type(column))));
        }
        return inputs;
    }

    private static Rule rule(String id, Line line, Map<Ask, Input> inputs) {
        List<Cell> cells = inputs.entrySet().stream()
                .map(input -> new Cell(id + input.getValue().id(), line.cells().getOrDefault(input.getKey(), "")))
                .toList();
        return new Rule(id, line.words(), cells, line.points());
    }

    private static String type(Column column) {
        return column.type().isEmpty() ? "string" : column.type();
    }

    private static String idOf(Points row) {
        String words = row.words();
        return words.substring(0, words.lastIndexOf(':'));
    }

    private static String type(Trait trait) {
        return switch (trait.kind()) {
            case TEXT -> "string";
            case FLAG -> "boolean";
            case NUMBER -> trait.ofAll() == null ? "double" : "integer";
        };
    }

    private static String words(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }
}
