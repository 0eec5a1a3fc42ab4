package dev.baton.assignment;

import dev.baton.lead.Words;
import dev.baton.lifecycle.DecisionTables.TableRow;
import java.util.Locale;
import java.util.Map;
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
    static String of(@Nullable Step step) {
        if (step == null) {
            return "Fits; a row above was enough";
        }
        return switch (step.result()) {
            case CHOSEN -> "%s gets it%s%s".formatted(step.seller(), others(step), passed(step));
            case NOBODY_CAN -> "Nobody can" + passed(step);
            case CLOSED -> "The team does not work at this hour";
            case NO_SUCH_TEAM -> "There is no such team";
        };
    }

    private static String others(Step step) {
        return step.able() > 1 ? ", of %d who could".formatted(step.able()) : "";
    }

    private static String passed(Step step) {
        if (step.passed().isEmpty()) {
            return "";
        }
        String names = step.passed().stream().map(LadderWords::of).collect(Collectors.joining(", "));
        int more = step.passedInAll() - step.passed().size();
        return "; passed over: " + names + (more > 0 ? " and %d more".formatted(more) : "");
    }

    private static String of(Passed passed) {
        String why = passed.until() == null
                ? Words.within(passed.why())
                : "%s until %s".formatted(Words.within(passed.why()), Words.time(passed.until()));
        return "%s (%s)".formatted(passed.seller(), why);
    }

    private static String known(@Nullable Object fact) {
        return fact == null || fact.toString().isEmpty() ? "not known" : fact.toString();
    }
}
