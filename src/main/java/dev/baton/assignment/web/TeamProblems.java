package dev.baton.assignment.web;

import dev.baton.assignment.NoSuchException;
import dev.baton.assignment.NotForYouException;
import dev.baton.platform.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Goes before the advice that answers every refusal with 422: the address names something that is not there, or that is
 * for others.
 */
@RestControllerAdvice(basePackageClasses = TeamsController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TeamProblems {

    @ExceptionHandler
    ProblemDetail notFound(NoSuchException missing) {
        return Problem.of(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notForYou(NotForYouException others) {
        return Problem.of(HttpStatus.FORBIDDEN, String.valueOf(others.getMessage()));
    }

    /** Of two who enter the same at once, a key of the database lets one through. */
    @ExceptionHandler
    ProblemDetail late(DuplicateKeyException quicker) {
        return Problem.of(HttpStatus.CONFLICT, "Somebody was quicker: look again");
    }
}
