package dev.baton.intake.form;

import dev.baton.platform.problem.FieldProblem;
import java.util.List;

/** A submission that its sender can mend; says which field and how. */
public class SubmissionRefusedException extends RuntimeException {

    private final transient List<FieldProblem> problems;

    SubmissionRefusedException(List<FieldProblem> problems) {
        super(problems.toString());
        this.problems = problems;
    }

    static SubmissionRefusedException of(String field, String message) {
        return new SubmissionRefusedException(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
