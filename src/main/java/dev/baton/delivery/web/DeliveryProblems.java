package dev.baton.delivery.web;

import dev.baton.outbox.LetterNotFoundException;
import dev.baton.platform.problem.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the exceptions of letters mean in HTTP. */
@RestControllerAdvice
@Order(0)
class DeliveryProblems {

    @ExceptionHandler
    ProblemDetail notFound(LetterNotFoundException missing) {
        return Problem.of(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }
}
