package dev.baton.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Element;

/**
 * Keeps a table that takes the place of one of ours such that processes can work with it: it answers in the same form,
 * and asks nothing that nobody tells it. Otherwise the next lead would find out.
 */
@Component
class ShippedTables {

    private static final String SHIPPED = "classpath*:processes/**/*.dmn";
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern FACT = Pattern.compile("\\b([A-Za-z_]\\w*)\\.([A-Za-z_]\\w*)");
    private static final Pattern NAME = Pattern.compile("([A-Za-z_]\\w*)(?:\\.[A-Za-z_]\\w*)?");

    private final ModelBeans beans;
    private final Supplier<Map<String, Form>> shipped = SingletonSupplier.of(ShippedTables::read);

    ShippedTables(ModelBeans beans) {
        this.beans = beans;
    }

    /** How a table is asked and how it answers. */
    private record Form(String hits, Set<String> outputs, Set<String> asked) {

        static Form of(Element table) {
            return new Form(
                    hits(table),
                    children(table, "output")
                            .map(output -> output.getAttribute("name"))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    children(table, "inputExpression")
                            .flatMap(ShippedTables::root)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        private static String hits(Element table) {
            String policy = table.getAttribute("hitPolicy");
            return "%s %s"
                    .formatted(policy.isEmpty() ? "UNIQUE" : policy, table.getAttribute("aggregation"))
                    .strip();
        }
    }

    List<String> faults(Element model) {
        return children(model, "decision")
                .filter(decision -> shipped.get().containsKey(decision.getAttribute("id")))
                .flatMap(this::faultsOf)
                .toList();
    }

    private Stream<String> faultsOf(Element decision) {
        String key = decision.getAttribute("id");
        Form ours = Objects.requireNonNull(shipped.get().get(key));
        List<Form> tables = children(decision, "decisionTable").map(Form::of).toList();
        if (tables.isEmpty()) {
            return Stream.of("'%s' must stay a table.".formatted(key));
        }
        return Stream.of(answers(key, ours, tables.get(0)), asks(decision, ours), facts(decision))
                .flatMap(faults -> faults);
    }

    private static Stream<String> answers(String key, Form ours, Form theirs) {
        Stream<String> hits = Stream.of(theirs.hits())
                .filter(policy -> !policy.equals(ours.hits()))
                .map(policy -> "In '%s' the hit policy is %s; set it to %s.".formatted(key, policy, ours.hits()));
        Stream<String> outputs = theirs.outputs().stream()
                .filter(output -> !ours.outputs().contains(output))
                .map(output -> "In '%s' nobody reads the output '%s'; there are %s."
                        .formatted(key, output, String.join(", ", ours.outputs())));
        return Stream.concat(hits, outputs);
    }

    private static Stream<String> asks(Element decision, Form ours) {
        return children(decision, "inputExpression")
                .flatMap(input -> root(input)
                        .filter(root -> !ours.asked().contains(root))
                        .map(root -> "In %s nobody tells this table '%s'; it may ask %s."
                                .formatted(Xml.place(input), root, String.join(", ", ours.asked()))));
    }

    private Stream<String> facts(Element decision) {
        Map<String, Set<String>> known = beans.facts();
        return Stream.of("inputExpression", "inputEntry", "outputEntry")
                .flatMap(cell -> children(decision, cell))
                .flatMap(text -> FACT.matcher(
                                TEXT.matcher(text.getTextContent()).replaceAll(""))
                        .results()
                        .filter(fact -> isUnknown(fact, known))
                        .map(fact -> "In %s '%s' is no fact; there are %s."
                                .formatted(
                                        Xml.place(text), fact.group(), String.join(", ", known.get(fact.group(1))))));
    }

    private static boolean isUnknown(MatchResult fact, Map<String, Set<String>> known) {
        return known.containsKey(fact.group(1)) && !known.get(fact.group(1)).contains(fact.group(2));
    }

    // what is worked out is believed, as far as its facts are known
    private static Stream<String> root(Element inputExpression) {
        return NAME.matcher(inputExpression.getTextContent().strip())
                .results()
                .filter(name ->
                        name.group().equals(inputExpression.getTextContent().strip()))
                .map(name -> name.group(1));
    }

    private static Stream<Element> children(Element parent, String name) {
        return Xml.elements(parent).filter(element -> element.getLocalName().equals(name));
    }

    private static Map<String, Form> read() {
        Map<String, Form> forms = new TreeMap<>();
        models().flatMap(model -> children(model, "decision"))
                .forEach(decision -> children(decision, "decisionTable")
                        .forEach(table -> forms.put(decision.getAttribute("id"), Form.of(table))));
        return forms;
    }

    /** The models of the tables that Baton brings. */
    static Stream<Element> models() {
        try {
            List<Element> models = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                try (InputStream model = file.getInputStream()) {
                    models.add(Xml.read(model.readAllBytes()));
                }
            }
            return models.stream();
        } catch (IOException gone) {
            throw new UncheckedIOException("The tables that Baton brings cannot be read", gone);
        }
    }
}
