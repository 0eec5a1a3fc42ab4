package dev.baton.nurture;

import dev.baton.lead.Words;
import dev.baton.nurture.NurtureReport.Comparison;
import dev.baton.nurture.NurtureReport.Line;
import dev.baton.nurture.NurtureReport.Planned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report as people read it in a form. */
public final class ReportWords {

    private ReportWords() {}

    /** The period as it is called in lists and in the report. */
    public static String period(LocalDate from, LocalDate to) {
        return "%s to %s".formatted(Words.day(from), Words.day(to));
    }

    /** @param givenUp letters, of whatever kind, that the mail server did not take */
    public static Map<String, Object> of(NurtureReport report, long givenUp) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("period", period(report.from(), report.to()));
        words.put("due", due(report.lines()));
        words.put("later", later(report.planned()));
        words.put("planned", report.planned().stream().map(ReportWords::planned).toList());
        words.put("lines", report.lines().stream().map(ReportWords::line).toList());
        words.put(
                "comparisons",
                report.comparisons().stream().map(ReportWords::comparison).toList());
        words.put("best", best(report.lines()));
        words.put("givenUp", givenUp(givenUp));
        return words;
    }

    private static String givenUp(long letters) {
        return letters == 0
                ? "none"
                : "%d: 'Retry mail' in 'My team's queue' says why, and has them tried again".formatted(letters);
    }

    private static String due(List<Line> lines) {
        long mails = lines.stream().mapToLong(Line::due).sum();
        return mails == 0
                ? "none in this period"
                : "%d, of them sent: %d"
                        .formatted(mails, lines.stream().mapToLong(Line::sent).sum());
    }

    private static String later(List<Planned> planned) {
        return planned.stream()
                .map(Planned::first)
                .min(Comparator.naturalOrder())
                .map(first -> "%d, the first on %s"
                        .formatted(planned.stream().mapToLong(Planned::mails).sum(), Words.time(first)))
                .orElse("none");
    }

    private static Map<String, Object> planned(Planned planned) {
        return Map.of(
                "program", planned.program(),
                "step", Words.of(planned.step()),
                "segment", Words.of(planned.segment()),
                "mails", planned.mails(),
                "first", Words.time(planned.first()),
                "last", Words.time(planned.last()));
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("program", line.program());
        words.put("step", "%s (%s: %s)".formatted(Words.of(line.step()), Words.within(line.variant()), line.content()));
        words.put("segment", Words.of(line.segment()));
        words.put("due", line.due());
        words.put("sent", line.sent());
        words.put("withheld", line.withheld());
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

    /** The step that brought most, whatever its variants and segments. */
    private static String best(List<Line> lines) {
        Map<List<String>, Long> mqls = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.program(), line.step()),
                        LinkedHashMap::new,
                        Collectors.summingLong(Line::mqls)));
        return mqls.entrySet().stream()
                .filter(step -> step.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(step -> "%s in %s: %d"
                        .formatted(Words.of(step.getKey().get(1)), step.getKey().get(0), step.getValue()))
                .orElse("none yet");
    }
}
