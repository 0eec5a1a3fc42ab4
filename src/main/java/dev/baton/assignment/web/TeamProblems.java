package dev.baton.assignment.web;

import dev.baton.assignment.NoSuchException;
import dev.baton.platform.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Goes before the advice that answers every refusal with 422: the address names something that is not there. */
@RestControllerAdvice(assignableTypes = {TeamsController.class, TeamCalendarController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class TeamProblems {

    @ExceptionHandler
    ProblemDetail notFound(NoSuchException missing) {
        return Problem.of(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }
}
