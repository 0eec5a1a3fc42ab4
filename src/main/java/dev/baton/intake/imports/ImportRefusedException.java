package dev.baton.intake.imports;

import dev.baton.platform.problem.FieldProblem;
import java.util.List;

/** The file, or its column mapping, cannot be used as it is; nothing was kept of it. */
public class ImportRefusedException extends RuntimeException {

    private final transient List<FieldProblem> problems;

    ImportRefusedException(List<FieldProblem> problems) {
        super(String.valueOf(problems));
        this.problems = problems;
    }

    static ImportRefusedException of(String field, String message) {
        return new ImportRefusedException(List.of(new FieldProblem(field, message)));
    }

    /** What to mend in the mapping or in the file. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
