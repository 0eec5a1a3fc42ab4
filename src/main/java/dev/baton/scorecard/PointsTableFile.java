package dev.baton.scorecard;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.baton.rehearsal.ScoringTable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        List<Points> rows = card.rows(table);
        List<Trait> traits = rows.stream().map(Points::trait).distinct().toList();
        Ids ids = new Ids();
        List<Input> inputs = traits.stream()
                .map(trait -> new Input(ids.of(trait.label() + " input"), trait.label(), trait.path(), type(trait)))
                .toList();
        List<Rule> rules = new ArrayList<>();
        String start = "Everyone starts at " + card.start(table);
        rules.add(rule(ids.of("Everyone"), start, inputs, null, card.start(table)));
        rows.forEach(row -> rules.add(rule(ids.of(idOf(row)), row.words(), inputs, row, row.points())));
        String name = words(table.id());
        return template.execute(Map.of(
                        "id", table.id(),
                        "name", name,
                        "prefix", Ids.joined(name),
                        "description", description,
                        "output", OUTPUTS.getOrDefault(table, ""),
                        "inputs", inputs,
                        "rules", rules))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A column of the table. */
    record Input(String id, String label, String path, String type) {}

    /** A row of the table. */
    record Rule(String id, String words, List<Cell> cells, int points) {}

    /** A cell of the table; empty where the row does not ask. */
    record Cell(String id, String test) {}

    private static Rule rule(String id, String words, List<Input> inputs, @Nullable Points row, int points) {
        List<Cell> cells = inputs.stream()
                .map(input -> new Cell(
                        id + input.id(), row != null && row.trait().path().equals(input.path()) ? row.cell() : ""))
                .toList();
        return new Rule(id, words, cells, points);
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

    /** Ids that are readable and given once. */
    private static final class Ids {

        private final Set<String> given = new HashSet<>();

        String of(String words) {
            String wanted = joined(words);
            String id = wanted;
            for (int copy = 2; !given.add(id); copy++) {
                id = wanted + copy;
            }
            return id;
        }

        static String joined(String words) {
            StringBuilder id = new StringBuilder();
            for (String word : words.split("[^A-Za-z0-9]+")) {
                if (!word.isEmpty()) {
                    id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
                }
            }
            return id.isEmpty() || Character.isDigit(id.charAt(0)) ? "Row" + id : id.toString();
        }
    }
}
