package dev.baton.assignment;

import dev.baton.lead.Words;
import dev.baton.lifecycle.DecisionTables.TableRow;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ladder in words. */
final class LadderWords {

    private LadderWords() {}

    /** What the row asks for, and what the lead has instead. */
    static String misfit(TableRow row, Map<String, Object> facts) {
        return "Does not fit: "
                + row.asks().stream()
                        .map(label -> "%s is %s".formatted(label.toLowerCase(Locale.ROOT), known(facts.get(label))))
                        .collect(Collectors.joining(", "));
    }

    /** What came of a row that fits. */
    static String of(@Nullable Step step, UnaryOperator<String> names) {
        if (step == null) {
            return "Fits; a row above was enough";
        }
        return switch (step.result()) {
            case CHOSEN -> "%s gets it%s%s".formatted(chosen(step, names), others(step), passed(step, names));
            case NOBODY_CAN -> "Nobody can" + passed(step, names);
            case CLOSED -> "The team does not work at this hour";
            case NO_SUCH_TEAM -> "There is no such team";
        };
    }

    private static String chosen(Step step, UnaryOperator<String> names) {
        return step.seller() == null ? "Somebody" : names.apply(step.seller());
    }

    private static String others(Step step) {
        return step.able() > 1 ? ", of %d who could".formatted(step.able()) : "";
    }

    private static String passed(Step step, UnaryOperator<String> names) {
        if (step.passed().isEmpty()) {
            return "";
        }
        String who = step.passed().stream().map(one -> of(one, names)).collect(Collectors.joining("; "));
        int more = step.passedInAll() - step.passed().size();
        return "; passed over: " + who + (more > 0 ? " and %d more".formatted(more) : "");
    }

    private static String of(Passed passed, UnaryOperator<String> names) {
        String why = passed.until() == null
                ? Words.within(passed.why())
                : "%s until %s".formatted(Words.within(passed.why()), Words.time(passed.until()));
        return "%s: %s".formatted(names.apply(passed.seller()), why);
    }

    private static String known(@Nullable Object fact) {
        return fact == null || fact.toString().isEmpty() ? "not known" : fact.toString();
    }
}
