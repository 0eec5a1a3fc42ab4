package dev.baton.intake.web;

import dev.baton.platform.problem.FieldProblem;

/** A part of the request that is not in the body and must be mended. */
class BadRequestException extends RuntimeException {

    private final transient FieldProblem problem;

    private BadRequestException(FieldProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    static BadRequestException of(String field, String message) {
        return new BadRequestException(new FieldProblem(field, message));
    }

    FieldProblem problem() {
        return problem;
    }
}
