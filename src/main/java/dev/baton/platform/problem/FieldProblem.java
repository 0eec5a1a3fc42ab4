package dev.baton.platform.problem;

import io.swagger.v3.oas.annotations.media.Schema;

/** One field that must be mended, and how; the field is empty when the whole is meant. */
public record FieldProblem(
        @Schema(example = "email") String field,
        @Schema(example = "is not an e-mail address") String message) {

    private static final int LONGEST_FIELD = 200;

    public FieldProblem {
        field = field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) + "…" : field;
    }

    @Override
    public String toString() {
        return field.isEmpty() ? message : field + " " + message;
    }
}
