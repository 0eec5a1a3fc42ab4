package dev.baton.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Numbers of several sides as Markdown: medians over the rounds, and how many times the first side's the others have. */
final class Sheet {

    private final Map<String, Map<String, List<Double>>> lines = new LinkedHashMap<>();
    private final Set<String> sides = new LinkedHashSet<>();

    void add(String line, String side, double value) {
        sides.add(side);
        lines.computeIfAbsent(line, one -> new LinkedHashMap<>())
                .computeIfAbsent(side, one -> new ArrayList<>())
                .add(value);
    }

    /** Processor time of the JVM and of PostgreSQL, by themselves and together. */
    void addMillis(String line, String side, double jvm, double postgres) {
        add(line + ", JVM", side, jvm);
        add(line + ", PostgreSQL", side, postgres);
        add(line + ", both", side, jvm + postgres);
    }

    /** What each side has in each line. */
    Map<String, Map<String, Double>> medians() {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        lines.forEach((line, values) -> {
            Map<String, Double> medians = new LinkedHashMap<>();
            values.forEach((side, rounds) -> medians.put(side, median(rounds)));
            all.put(line, medians);
        });
        return all;
    }

    String text(String heading) {
        String first = sides.iterator().next();
        StringBuilder text = new StringBuilder("| " + heading + " |");
        sides.forEach(side -> text.append(" %s |".formatted(side)));
        sides.stream().skip(1).forEach(side -> text.append(" %s / %s |".formatted(side, first)));
        text.append("\n|---|").append("---:|".repeat(2 * sides.size() - 1)).append('\n');
        medians().forEach((line, medians) -> {
            text.append("| ").append(line).append(" |");
            sides.forEach(side -> text.append(" %s |".formatted(number(medians.getOrDefault(side, Double.NaN)))));
            double base = medians.getOrDefault(first, Double.NaN);
            sides.stream()
                    .skip(1)
                    .map(side -> medians.getOrDefault(side, Double.NaN) / base)
                    .forEach(ratio -> text.append(" %s |".formatted(number(ratio))));
            text.append('\n');
        });
        return text.toString();
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
