package dev.baton.platform.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a table's answer depends on: the facts that any of its cells mentions, and of a number that it only compares no
 * more than between which of its limits it lies.
 */
final class Dependence {

    // nothing here gives back what it has taken: a group that may would take a frame of the stack for each repetition
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*+";
    private static final Pattern TEXTS = Pattern.compile("\"(?:\\\\.|[^\"\\\\]++)*+\"");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])%s(?:\\.%s)*+".formatted(NAME, NAME));
    private static final Pattern ONE_FACT = Pattern.compile("%s(?:\\.%s)*+".formatted(NAME, NAME));

    private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,6})?";
    private static final String LIMIT =
            "((<|<=|>|>=)?\\s*%s|[\\[\\](]\\s*%s\\s*\\.\\.\\s*%s\\s*[\\[\\])])".formatted(NUMBER, NUMBER, NUMBER);
    private static final Pattern LIMITS = Pattern.compile("-?|%s(?:\\s*+,\\s*+%s)*+".formatted(LIMIT, LIMIT));
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);

    private static final Set<String> WHOLE = Set.of("integer", "long");
    private static final int EXACT_DIGITS = 15;

    private final List<List<String>> mentioned;
    private final List<Compared> compared;

    private Dependence(List<List<String>> mentioned, List<Compared> compared) {
        this.mentioned = mentioned;
        this.compared = compared;
    }

    /**
     * A number that is only compared.
     *
     * @param whole whether the table cuts it to a whole number first
     */
    private record Compared(List<String> path, boolean whole, BigDecimal[] limits) {

        Object placeOf(Object value) {
            if (!(value instanceof Number) || whole && !(value instanceof Integer || value instanceof Long)) {
                return value;
            }
            BigDecimal number = new BigDecimal(value.toString());
            if (number.precision() > EXACT_DIGITS) {
                return value;
            }
            int place = Arrays.binarySearch(limits, number);
            // on a limit, or between two of them
            return place >= 0 ? 2 * place + 1 : -2 * (place + 1);
        }
    }

    static Dependence of(DecisionTable table) {
        Set<List<String>> mentioned = new LinkedHashSet<>();
        List<Compared> compared = new ArrayList<>();
        List<Iterator<InputEntry>> rows = table.getRules().stream()
                .map(rule -> rule.getInputEntries().iterator())
                .toList();
        for (Input input : table.getInputs()) {
            List<String> cells = rows.stream().map(row -> text(row.next())).toList();
            String expression = text(input.getInputExpression());
            if (ONE_FACT.matcher(expression).matches()
                    && cells.stream().allMatch(cell -> LIMITS.matcher(cell).matches())) {
                compared.add(compared(input, expression, cells));
            } else {
                addMentions(expression, mentioned);
                cells.forEach(cell -> addMentions(cell, mentioned));
            }
        }
        for (Rule rule : table.getRules()) {
            rule.getOutputEntries().forEach(result -> addMentions(text(result), mentioned));
        }
        return new Dependence(List.copyOf(mentioned), compared);
    }

    private static Compared compared(Input input, String expression, List<String> cells) {
        Set<BigDecimal> limits = new TreeSet<>();
        for (String cell : cells) {
            Matcher number = NUMBERS.matcher(cell);
            while (number.find()) {
                limits.add(new BigDecimal(number.group()));
            }
        }
        String type = input.getInputExpression().getTypeRef();
        boolean whole = type != null && WHOLE.contains(type);
        return new Compared(path(expression), whole, limits.toArray(BigDecimal[]::new));
    }

    /** Equal for two for which the table gives the same answer. */
    List<@Nullable Object> of(Map<String, Object> variables) {
        List<@Nullable Object> values = new ArrayList<>(mentioned.size() + compared.size());
        for (List<String> path : mentioned) {
            values.add(value(path, variables));
        }
        for (Compared number : compared) {
            Object value = value(number.path(), variables);
            values.add(value == null ? null : number.placeOf(value));
        }
        return values;
    }

    private static @Nullable Object value(List<String> path, Map<String, Object> variables) {
        Object value = variables;
        for (String step : path) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static void addMentions(String expression, Set<List<String>> mentioned) {
        Matcher mention = MENTION.matcher(TEXTS.matcher(expression).replaceAll(" "));
        while (mention.find()) {
            mentioned.add(path(mention.group()));
        }
    }

    private static List<String> path(String mention) {
        return List.of(mention.split("\\."));
    }

    private static String text(@Nullable DmnElement element) {
        return element == null ? "" : element.getTextContent().strip();
    }
}
