package dev.baton.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception that no module knows better into a problem; the modules' own advice goes first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail notValid(ConstraintViolationException invalid) {
        return Problem.of(HttpStatus.BAD_REQUEST, FieldProblems.of(invalid));
    }

    @ExceptionHandler
    ProblemDetail unreadable(MultipartException unreadable) {
        if (isDiskFull(unreadable)) {
            return Problem.of(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "This node has no room for the upload (log id %s): nothing was kept, send it again later or in parts"
                            .formatted(logged(unreadable)));
        }
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "The multipart body cannot be read: send the parts as multipart/form-data, each part complete");
    }

    @ExceptionHandler
    ProblemDetail forbidden(AccessDeniedException denied) {
        return Problem.of(HttpStatus.FORBIDDEN, "Your groups do not allow this");
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> busy(Exception passing) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Problem.COME_AGAIN_SECONDS)
                .body(Problem.databaseAway(" (log id %s)".formatted(logged(passing))));
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception unexpected) {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side; in the log it has the id " + logged(unexpected));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = unreadable.getCause() instanceof JsonMappingException mapping
                ? Problem.of(status, List.of(FieldProblems.of(mapping)))
                : Problem.of(status, "The body is missing or is not JSON");
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                invalid, Problem.of(status, FieldProblems.of(invalid)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                invalid, Problem.of(status, FieldProblems.of(invalid)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        FieldProblem problem = FieldProblems.mistyped(name, mismatch.getValue(), mismatch.getRequiredType());
        return handleExceptionInternal(mismatch, Problem.of(status, List.of(problem)), headers, status, request);
    }

    // the operating system's own words are all there is to tell it by
    private static boolean isDiskFull(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(words -> words.contains("No space left on device") || words.contains("Disk quota exceeded"));
    }

    private static String logged(Exception unexpected) {
        String id = UUID.randomUUID().toString();
        LOG.error("Problem {}", id, unexpected);
        return id;
    }
}
