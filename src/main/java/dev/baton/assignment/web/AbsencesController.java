package dev.baton.assignment.web;

import dev.baton.assignment.Absence;
import dev.baton.assignment.Absences;
import dev.baton.assignment.AwayReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the seller and who manages their team; {@link Absences} knows who that is. */
@RestController
@RequestMapping("/api/reps/{user}/absences")
@Tag(name = "Absences")
class AbsencesController {

    private final Absences absences;

    AbsencesController(Absences absences) {
        this.absences = absences;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say when a seller is away; handOver gives their open leads to others (managers)")
    Absence report(@PathVariable String user, @Valid @RequestBody AwayReport report) {
        return absences.report(user, report);
    }

    @GetMapping
    @Operation(summary = "List a seller's absences that last or are to come")
    List<Absence> list(@PathVariable String user) {
        return absences.of(user);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The seller is there again, or does not go")
    void end(@PathVariable String user, @PathVariable long id) {
        absences.end(user, id);
    }
}
