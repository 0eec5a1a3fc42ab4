package dev.baton.rehearsal.web;

import dev.baton.platform.engine.TableRefusedException;
import dev.baton.platform.problem.FieldProblem;
import dev.baton.platform.problem.Problem;
import dev.baton.rehearsal.HeavyWork.BusyException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the exceptions of rehearsals mean in HTTP. */
@RestControllerAdvice
@Order(0)
class RehearsalProblems {

    private static final String COME_AGAIN_SECONDS = "30";

    @ExceptionHandler
    ProblemDetail refused(TableRefusedException refused) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                List.of(new FieldProblem("file", String.valueOf(refused.getMessage()))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(BusyException busy) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS)
                .body(Problem.of(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(busy.getMessage())));
    }
}
