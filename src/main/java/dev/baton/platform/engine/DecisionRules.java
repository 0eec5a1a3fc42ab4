package dev.baton.platform.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a DMN model may contain: FEEL as {@link FeelRules} allow it, and nothing else. */
final class DecisionRules {

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "https://www.omg.org/spec/dmn/20211108/feel/",
            "https://www.omg.org/spec/dmn/20230324/feel/");

    private DecisionRules() {}

    static List<String> faults(Element model) {
        return Xml.elements(model)
                .flatMap(element -> faultsOf(element).map(fault -> "In %s %s".formatted(Xml.place(element), fault)))
                .toList();
    }

    private static Stream<String> faultsOf(Element element) {
        Stream<String> language = Xml.attribute(element, "expressionLanguage")
                .filter(name -> !FEEL.contains(name.toLowerCase(Locale.ROOT)))
                .map("the language '%s' is not allowed; write it in FEEL."::formatted)
                .stream();
        Stream<String> template = Optional.of(Xml.text(element))
                .filter(text -> element.getLocalName().equals("text") && ExpressionRules.isExpression(text))
                .map(text -> "'%s' is not FEEL; write it without ${…}.".formatted(text.trim()))
                .stream();
        Stream<String> imported = Optional.of(element.getLocalName()).filter("import"::equals).stream()
                .map(name -> "importing other files is not allowed; put everything into the table.");
        Stream<String> endless = isCode(element) ? FeelRules.faults(element.getTextContent()).stream() : Stream.of();
        return Stream.of(language, template, imported, endless).flatMap(faults -> faults);
    }

    // a note beside the drawing is for people
    private static boolean isCode(Element element) {
        return element.getLocalName().equals("text")
                && !(element.getParentNode() instanceof Element around
                        && around.getLocalName().equals("textAnnotation"));
    }
}
