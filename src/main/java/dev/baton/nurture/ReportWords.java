package dev.baton.nurture;

import dev.baton.lead.Words;
import dev.baton.nurture.NurtureReport.Comparison;
import dev.baton.nurture.NurtureReport.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as people read it in a form. */
public final class ReportWords {

    private ReportWords() {}

    public static Map<String, Object> of(NurtureReport report) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("period", "%s to %s".formatted(Words.day(report.from()), Words.day(report.to())));
        words.put("lines", report.lines().stream().map(ReportWords::line).toList());
        words.put(
                "comparisons",
                report.comparisons().stream().map(ReportWords::comparison).toList());
        words.put("best", best(report.lines()));
        return words;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("program", line.program());
        words.put("step", "%s (%s)".formatted(Words.of(line.step()), Words.within(line.variant())));
        words.put("segment", Words.of(line.segment()));
        words.put("due", line.due());
        words.put("sent", line.sent());
        words.put("opened", line.opened());
        words.put("clicked", line.clicked());
        words.put("answered", line.answered());
        words.put("unsubscribed", line.unsubscribed());
        words.put("bounced", line.bounced());
        words.put("mqls", line.mqls());
        return words;
    }

    private static Map<String, Object> comparison(Comparison made) {
        return Map.of(
                "step", "%s, %s".formatted(made.program(), Words.of(made.step())),
                "variants",
                        "%s against %s"
                                .formatted(
                                        made.champion().content(),
                                        made.challenger().content()),
                "verdict", made.verdict());
    }

    private static String best(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.mqls() > 0)
                .max((one, two) -> Long.compare(one.mqls(), two.mqls()))
                .map(line -> "%s in %s: %d".formatted(Words.of(line.step()), line.program(), line.mqls()))
                .orElse("none yet");
    }
}
