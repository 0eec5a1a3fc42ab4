package dev.baton.intake.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record: the physical lines it stands on, its text as it was, and its cells, or why it has none.
 *
 * @param original the record's text, cut after {@value #LONGEST_ORIGINAL} characters
 */
public record CsvRow(
        long firstLine,
        long lastLine,
        int length,
        String original,
        List<String> cells,
        @Nullable String problem) {

    private static final int LONGEST_ORIGINAL = 65_536;

    static CsvRow of(List<Line> lines, List<String> cells) {
        return new CsvRow(lines.get(0).number(), last(lines).number(), lengthOf(lines), text(lines), cells, null);
    }

    static CsvRow broken(Line line, String problem) {
        List<Line> lines = List.of(line);
        return new CsvRow(line.number(), line.number(), lengthOf(lines), text(lines), List.of(), problem);
    }

    private static Line last(List<Line> lines) {
        return lines.get(lines.size() - 1);
    }

    private static int lengthOf(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
            if (text.length() > LONGEST_ORIGINAL) {
                text.setLength(LONGEST_ORIGINAL);
                return text.append('…').toString();
            }
        }
        return text.toString();
    }
}
