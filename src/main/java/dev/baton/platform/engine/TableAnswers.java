package dev.baton.platform.engine;

import dev.baton.platform.AnswerRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads what the rows of a table answer to those who know what may stand there, before a lead finds out. */
@Component
class TableAnswers {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)");

    private final List<AnswerRule> rules;

    TableAnswers(List<AnswerRule> rules) {
        this.rules = rules;
    }

    List<String> faults(Element model) {
        return Xml.elements(model)
                .filter(element -> element.getLocalName().equals("decision"))
                .flatMap(decision -> rules.stream()
                        .filter(rule -> rule.decision().equals(decision.getAttribute("id")))
                        .flatMap(rule -> Xml.children(decision, "decisionTable").flatMap(table -> faults(rule, table))))
                .toList();
    }

    private static Stream<String> faults(AnswerRule rule, Element table) {
        List<Element> outputs = Xml.children(table, "output").toList();
        List<Element> rows = Xml.children(table, "rule").toList();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(at -> rule.faults(answers(outputs, rows.get(at)))
                        .map(fault -> "In '%s', row %d: %s".formatted(rule.decision(), at + 1, fault)));
    }

    private static Map<String, String> answers(List<Element> outputs, Element row) {
        List<Element> cells = Xml.children(row, "outputEntry").toList();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(outputs.size(), cells.size()); at++) {
            Element output = outputs.get(at);
            Pattern written = output.getAttribute("typeRef").equals("string") ? TEXT : NUMBER;
            Matcher answer = written.matcher(cells.get(at).getTextContent().strip());
            if (answer.matches()) {
                answers.put(output.getAttribute("name"), answer.group(1));
            }
        }
        return answers;
    }
}
