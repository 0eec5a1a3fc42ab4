package dev.baton.intake.web;

import dev.baton.intake.IdempotencyKeyReusedException;
import dev.baton.intake.form.SubmissionRefusedException;
import dev.baton.intake.imports.ImportRefusedException;
import dev.baton.intake.web.Witnesses.NoWitnessException;
import dev.baton.lead.LeadNotFoundException;
import dev.baton.lead.LeadStateException;
import dev.baton.lead.RefusedException;
import dev.baton.platform.problem.Problem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the exceptions of leads and of their intake mean in HTTP. */
@RestControllerAdvice
@Order(0)
class IntakeProblems {

    @ExceptionHandler
    ProblemDetail notFound(LeadNotFoundException missing) {
        return Problem.of(HttpStatus.NOT_FOUND, "There is no such lead, or none that you may see");
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException missing) {
        return Problem.of(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notNow(LeadStateException refused) {
        return Problem.of(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException refused) {
        return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail noWitness(NoWitnessException told) {
        return Problem.of(HttpStatus.FORBIDDEN, String.valueOf(told.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail keyReused(IdempotencyKeyReusedException reused) {
        return Problem.of(HttpStatus.CONFLICT, String.valueOf(reused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail importRefused(ImportRefusedException refused) {
        return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, refused.problems());
    }

    @ExceptionHandler
    ProblemDetail refused(SubmissionRefusedException refused) {
        return Problem.of(HttpStatus.BAD_REQUEST, refused.problems());
    }

    @ExceptionHandler
    ProblemDetail noCampaign(NoCampaignException missing) {
        return Problem.of(
                missing.closed().isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMuch(TooMuchException much) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(much.seconds()))
                .body(Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too much came from your network: nothing was kept, come again in %d seconds"
                                .formatted(much.seconds())));
    }

    @ExceptionHandler
    ProblemDetail badRequest(BadRequestException bad) {
        return Problem.of(HttpStatus.BAD_REQUEST, List.of(bad.problem()));
    }
}
