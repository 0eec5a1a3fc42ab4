package dev.baton.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.Candidate;
import dev.baton.intake.LeadSubmission;
import dev.baton.intake.csv.CsvRow;
import dev.baton.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes leads of the rows of one file. */
final class RowTranslator {

    private final Map<String, CellReader> fields;
    private final Map<String, CellReader> attributes;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int columns;
    private final ObjectMapper json;

    RowTranslator(
            Map<String, CellReader> fields,
            Map<String, CellReader> attributes,
            List<String> headings,
            ObjectMapper json) {
        this.fields = fields;
        this.attributes = attributes;
        this.columns = headings.size();
        this.json = json;
        Stream.concat(fields.values().stream(), attributes.values().stream())
                .flatMap(reader -> reader.columns().stream())
                .forEach(column -> positions.put(column, headings.indexOf(column)));
    }

    /** The row as a lead, or refused with everything that keeps it from being one. */
    Candidate<CsvRow> translate(CsvRow row) {
        List<FieldProblem> problems = new ArrayList<>(problemsOf(row));
        Map<String, Object> values = new HashMap<>();
        if (problems.isEmpty()) {
            Map<String, String> cells = new HashMap<>();
            positions.forEach(
                    (column, position) -> cells.put(column, row.cells().get(position)));
            fields.forEach((field, reader) -> read(field, reader, cells, values, problems));
            values.put("attributes", attributesOf(cells));
        }
        return problems.isEmpty()
                ? Candidate.of(row, json.convertValue(values, LeadSubmission.class))
                : Candidate.refused(row, problems);
    }

    private List<FieldProblem> problemsOf(CsvRow row) {
        String problem = row.problem();
        if (problem != null) {
            return List.of(new FieldProblem("", problem));
        }
        if (row.cells().size() != columns) {
            return List.of(new FieldProblem(
                    "", "has %d cells, the header has %d".formatted(row.cells().size(), columns)));
        }
        return row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)
                ? List.of(new FieldProblem("", "contains a NUL character: remove it"))
                : List.of();
    }

    private static void read(
            String field,
            CellReader reader,
            Map<String, String> cells,
            Map<String, Object> values,
            List<FieldProblem> problems) {
        try {
            String text = reader.read(cells);
            if (text != null) {
                values.put(field, SubmissionFields.parse(field, text));
            }
        } catch (IllegalArgumentException unfit) {
            problems.add(new FieldProblem(field, String.valueOf(unfit.getMessage())));
        }
    }

    private Map<String, String> attributesOf(Map<String, String> cells) {
        Map<String, String> given = new HashMap<>();
        attributes.forEach((name, reader) -> {
            String text = reader.read(cells);
            if (text != null) {
                given.put(name, text);
            }
        });
        return given;
    }
}
