package dev.baton.platform.engine;

import dev.baton.platform.SpanReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Element;

/**
 * Reads every span of time in a table that takes the place of one of ours: a column that says in ours how long people
 * have says it in theirs. Otherwise the next lead would find out.
 */
@Component
class SpanColumns {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final SpanReader spans;
    private final Supplier<Map<String, Set<String>>> columns = SingletonSupplier.of(this::ours);

    SpanColumns(SpanReader spans) {
        this.spans = spans;
    }

    /** A column of a table with what its rows answer, in their order. */
    private record Column(String name, String label, List<String> answers, Optional<String> otherwise) {

        static List<Column> of(Element table) {
            List<Element> outputs = Xml.children(table, "output").toList();
            List<List<Element>> rows = Xml.children(table, "rule")
                    .map(row -> Xml.children(row, "outputEntry").toList())
                    .toList();
            return IntStream.range(0, outputs.size())
                    .mapToObj(at -> of(outputs.get(at), rows, at))
                    .toList();
        }

        private static Column of(Element output, List<List<Element>> rows, int at) {
            String name = output.getAttribute("name");
            String label = output.getAttribute("label");
            return new Column(
                    name,
                    label.isEmpty() ? name : label,
                    rows.stream()
                            .map(row -> at < row.size()
                                    ? row.get(at).getTextContent().strip()
                                    : "")
                            .toList(),
                    Xml.children(output, "defaultOutputEntry")
                            .map(entry -> entry.getTextContent().strip())
                            .findFirst());
        }
    }

    List<String> faults(Element model) {
        return decisions(model)
                .filter(decision -> columns.get().containsKey(decision.getAttribute("id")))
                .flatMap(this::faultsOf)
                .toList();
    }

    private Stream<String> faultsOf(Element decision) {
        String key = decision.getAttribute("id");
        Set<String> ours = Objects.requireNonNull(columns.get().get(key));
        return Xml.children(decision, "decisionTable").flatMap(table -> {
            List<Column> theirs = Column.of(table).stream()
                    .filter(column -> ours.contains(column.name()))
                    .toList();
            Set<String> there = theirs.stream().map(Column::name).collect(Collectors.toSet());
            return Stream.concat(
                    ours.stream()
                            .filter(name -> !there.contains(name))
                            .map(name -> "In '%s' the output '%s' is missing; add it.".formatted(key, name)),
                    theirs.stream().flatMap(column -> faultsOf(key, column)));
        });
    }

    private Stream<String> faultsOf(String key, Column column) {
        return Stream.concat(
                IntStream.range(0, column.answers().size())
                        .filter(row -> !isSpan(column.answers().get(row)))
                        .mapToObj(row -> fault(
                                key,
                                "row " + (row + 1),
                                column,
                                column.answers().get(row))),
                column
                        .otherwise()
                        .filter(answer -> !isSpan(answer))
                        .map(answer -> fault(key, "the default", column, answer))
                        .stream());
    }

    private String fault(String key, String place, Column column, String answer) {
        return "In '%s', %s, column '%s', %s is no time to give; write %s."
                .formatted(key, place, column.label(), answer.isEmpty() ? "nothing" : answer, spans.examples());
    }

    private boolean isSpan(String answer) {
        Matcher text = TEXT.matcher(answer);
        return text.matches() && spans.reads(text.group(1));
    }

    private Map<String, Set<String>> ours() {
        Map<String, Set<String>> ours = new TreeMap<>();
        ShippedTables.models()
                .flatMap(SpanColumns::decisions)
                .forEach(decision -> Xml.children(decision, "decisionTable")
                        .flatMap(table -> Column.of(table).stream())
                        .filter(column -> column.answers().stream().allMatch(this::isSpan))
                        .forEach(column -> ours.computeIfAbsent(decision.getAttribute("id"), key -> new TreeSet<>())
                                .add(column.name())));
        return ours;
    }

    private static Stream<Element> decisions(Element model) {
        return Xml.elements(model).filter(element -> element.getLocalName().equals("decision"));
    }
}
