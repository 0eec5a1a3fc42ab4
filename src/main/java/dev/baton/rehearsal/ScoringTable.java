package dev.baton.rehearsal;

import dev.baton.lifecycle.Fact;
import dev.baton.lifecycle.Facts;
import dev.baton.platform.engine.TableRefusedException;
import dev.baton.platform.engine.TableTrial;
import dev.baton.platform.engine.TableTrial.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a scoring, and what each may ask and must answer. */
public enum ScoringTable {
    SCORE_FIT("score-fit", Set.of(Facts.LEAD), List.of("fitPoints")),
    SCORE_ENGAGEMENT("score-engagement", Set.of(Facts.ENGAGEMENT), List.of("engagementPoints")),
    BAND_LEAD("band-lead", Set.of(Facts.LEAD, "fitPoints", "engagementPoints"), List.of("grade", "band"));

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?:\\.([A-Za-z_]\\w*))?");
    private static final Set<String> WORDS = Set.of("if", "then", "else", "null", "true", "false", "and", "or", "not");

    private final String id;
    private final Set<String> variables;
    private final List<String> outputs;

    ScoringTable(String id, Set<String> variables, List<String> outputs) {
        this.id = id;
        this.variables = variables;
        this.outputs = outputs;
    }

    public String id() {
        return id;
    }

    /** Which of them it is, and nothing that a scoring could not work with. @throws TableRefusedException saying what */
    static ScoringTable of(TableTrial table) {
        ScoringTable which = Arrays.stream(values())
                .filter(known -> known.id.equals(table.id()))
                .findAny()
                .orElseThrow(() -> new TableRefusedException("holds the decision '%s': use one of %s as its id"
                        .formatted(
                                table.id(),
                                Arrays.stream(values()).map(ScoringTable::id).collect(Collectors.joining(", ")))));
        which.check(table);
        return which;
    }

    private void check(TableTrial table) {
        if (!Set.copyOf(table.outputs()).containsAll(outputs)) {
            throw new TableRefusedException(
                    "has the outputs %s: '%s' must give %s".formatted(table.outputs(), id, String.join(", ", outputs)));
        }
        if (this != BAND_LEAD && !table.isSum()) {
            throw new TableRefusedException(
                    "does not add up its rows: set the hit policy of '%s' to COLLECT with SUM".formatted(id));
        }
        table.columns().forEach(this::check);
    }

    private void check(Column column) {
        Matcher path = PATH.matcher(TEXTS.matcher(column.expression()).replaceAll(""));
        while (path.find()) {
            String root = path.group(1);
            String key = path.group(2);
            boolean isVariable =
                    key != null || PATH.matcher(column.expression()).matches();
            if (isVariable && !WORDS.contains(root) && !isKnown(root, key == null ? "" : key)) {
                throw new TableRefusedException("asks for '%s' in the column '%s', which nobody tells it: use one of %s"
                        .formatted(path.group(), column.label(), String.join(", ", known())));
            }
        }
    }

    private boolean isKnown(String root, String key) {
        return variables.contains(root) && (key.isEmpty() || known().contains(root + "." + key));
    }

    private Set<String> known() {
        Stream<String> facts = Arrays.stream(Fact.values())
                .filter(fact -> variables.contains(fact.root()))
                .map(Fact::path);
        Stream<String> further = Stream.of(Facts.LEAD, Facts.ENGAGEMENT)
                .filter(variables::contains)
                .flatMap(root -> Stream.of(root + "." + Facts.ATTRIBUTES, root + "." + Facts.NUMBERS));
        Stream<String> numbers = variables.stream().filter(name -> name.endsWith("Points"));
        return Stream.of(facts, further, numbers)
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
