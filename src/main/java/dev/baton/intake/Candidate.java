package dev.baton.intake;

import dev.baton.platform.problem.FieldProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row on its way in: readable as a lead, or already refused with a reason; origin is where it stands in its file. */
public record Candidate<T>(
        T origin, @Nullable LeadSubmission lead, @Nullable String refusal) {

    public static <T> Candidate<T> of(T origin, LeadSubmission lead) {
        return new Candidate<>(origin, lead, null);
    }

    public static <T> Candidate<T> refused(T origin, List<FieldProblem> problems) {
        return new Candidate<>(
                origin, null, problems.stream().map(FieldProblem::toString).collect(Collectors.joining("; ")));
    }
}
