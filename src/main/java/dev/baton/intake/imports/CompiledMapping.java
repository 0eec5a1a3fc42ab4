package dev.baton.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A column mapping that is free of contradictions. */
final class CompiledMapping {

    private static final int MOST_HEADINGS_NAMED = 30;

    private final Map<String, CellReader> fields = new LinkedHashMap<>();
    private final Map<String, CellReader> attributes = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> missing;

    /** Prepares a mapping. @throws ImportRefusedException naming everything in it that cannot work */
    CompiledMapping(ColumnMapping mapping) {
        missing = new HashSet<>(mapping.missing());
        mapping.fields().forEach((name, cell) -> {
            if (!SubmissionFields.names().contains(name)) {
                problems.add(new FieldProblem(
                        "mapping.fields." + name, "is not one of " + new TreeSet<>(SubmissionFields.names())));
            }
            prepare("mapping.fields." + name, name, cell, fields);
        });
        mapping.attributes().forEach((name, cell) -> prepare("mapping.attributes." + name, name, cell, attributes));
        if (mapping.fields().isEmpty()) {
            problems.add(new FieldProblem("mapping.fields", "is empty: say which column feeds which field"));
        }
        throwProblems();
    }

    /** Fits the mapping to a file. @throws ImportRefusedException naming each mapped column that the file has not once */
    RowTranslator bind(List<String> header, ObjectMapper json) {
        List<String> headings = header.stream().map(String::strip).toList();
        fields.forEach((name, cell) -> check("mapping.fields." + name, cell, headings));
        attributes.forEach((name, cell) -> check("mapping.attributes." + name, cell, headings));
        throwProblems();
        return new RowTranslator(fields, attributes, headings, json);
    }

    private void prepare(
            String place, String name, ColumnMapping.@Nullable Cell cell, Map<String, CellReader> readers) {
        try {
            if (cell == null) {
                throw new IllegalArgumentException("needs a column, a template or a default");
            }
            readers.put(name, new CellReader(cell, missing));
        } catch (IllegalArgumentException contradiction) {
            problems.add(new FieldProblem(place, String.valueOf(contradiction.getMessage())));
        }
    }

    private void check(String place, CellReader cell, List<String> headings) {
        for (String column : cell.columns()) {
            int found = Collections.frequency(headings, column);
            if (found == 0) {
                problems.add(new FieldProblem(
                        place, "reads column '%s'; the file has only %s".formatted(column, few(headings))));
            } else if (found > 1) {
                problems.add(new FieldProblem(
                        place, "reads column '%s', which the file has %d times: rename one".formatted(column, found)));
            }
        }
    }

    private void throwProblems() {
        if (!problems.isEmpty()) {
            throw new ImportRefusedException(List.copyOf(problems));
        }
    }

    private static List<String> few(List<String> headings) {
        return headings.subList(0, Math.min(headings.size(), MOST_HEADINGS_NAMED));
    }
}
