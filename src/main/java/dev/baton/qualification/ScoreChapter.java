package dev.baton.qualification;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import dev.baton.qualification.ExplainedScore.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Why the score is what it is: of each table its version, what it knew, and every rule that matched with its points.
 */
@Component
class ScoreChapter implements StoryChapter {

    private static final Set<Object> ABSENT = Set.of("", 0, 0L, 0.0, false, "UNKNOWN");
    private static final String COUNTRY = "country";
    private static final int ALL = 100;

    private final ScoreHistory scores;

    ScoreChapter(ScoreHistory scores) {
        this.scores = scores;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        List<Map<String, Object>> reasons = scores.of(lead, Long.MAX_VALUE, 1).stream()
                .flatMap(score -> score.decisions().stream().flatMap(decision -> reasons(decision, score)))
                .toList();
        story.put("scoreReasons", reasons);
    }

    private static Stream<Map<String, Object>> reasons(Decision made, ExplainedScore score) {
        String table = "%s, version %d".formatted(Words.title(made.table()), made.version());
        Stream<Map<String, Object>> rules = made.rules().stream()
                .map(rule -> reason(
                        table,
                        rule.rule(),
                        rule.outputs().values().stream()
                                .map(output -> Words.of(String.valueOf(output)))
                                .collect(Collectors.joining(", "))));
        return Stream.of(Stream.of(reason(table, known(made.inputs()), "")), rules, faded(made, score, table))
                .flatMap(lines -> lines);
    }

    /** What the table knew, without what was not given. */
    private static String known(Map<String, Object> inputs) {
        String given = inputs.entrySet().stream()
                .filter(input -> input.getValue() != null && !ABSENT.contains(input.getValue()))
                .map(input -> "%s: %s".formatted(input.getKey(), value(input.getKey(), input.getValue())))
                .collect(Collectors.joining("; "));
        return given.isEmpty() ? "Knew nothing" : "Knew " + given;
    }

    private static String value(String column, Object input) {
        String value = String.valueOf(input);
        if (column.toLowerCase(Locale.ROOT).contains(COUNTRY)) {
            return Words.country(value);
        }
        return Boolean.TRUE.equals(input) ? "yes" : Words.of(value);
    }

    private static Stream<Map<String, Object>> faded(Decision made, ExplainedScore score, String table) {
        Integer left = score.percentLeft();
        boolean isFaded = left != null && left < ALL && made.table().equals("score-engagement");
        return isFaded
                ? Stream.of(reason(
                        table,
                        "Interest fades without activity: %d %% left".formatted(left),
                        "= " + score.engagementPoints()))
                : Stream.empty();
    }

    private static Map<String, Object> reason(String table, String rule, String points) {
        return Map.of("table", table, "rule", rule, "points", points);
    }
}
