package dev.baton.platform.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem details; as a schema it describes them in the API description. */
@Schema(description = "RFC 9457 problem detail")
public record Problem(
        @Schema(example = "about:blank") URI type,
        @Schema(example = "Bad Request") String title,
        @Schema(example = "400") int status,
        @Schema(example = "1 field must be mended") String detail,
        @Schema(example = "/api/leads") URI instance,

        @Schema(description = "What must be mended; absent when no single field is at fault")
        List<FieldProblem> errors) {

    static final String COME_AGAIN_SECONDS = "5";

    /** A problem without a single field at fault; the detail says what to do. */
    public static ProblemDetail of(HttpStatusCode status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    /** A problem of one or more fields. */
    public static ProblemDetail of(HttpStatusCode status, List<FieldProblem> errors) {
        ProblemDetail problem = of(status, summary(errors));
        problem.setProperty("errors", errors);
        return problem;
    }

    /** What passes by itself; belongs to {@link #COME_AGAIN_SECONDS} in the header {@code Retry-After}. */
    static ProblemDetail databaseAway(String where) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "The database is busy or away%s: try again soon".formatted(where));
    }

    private static String summary(List<FieldProblem> errors) {
        return errors.size() == 1 ? errors.get(0).toString() : errors.size() + " fields must be mended";
    }
}
