package dev.baton.rehearsal.web;

import dev.baton.rehearsal.Comparing.ChangeList;
import dev.baton.rehearsal.Period;
import dev.baton.rehearsal.Rehearsal;
import dev.baton.rehearsal.Rehearsals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/rehearsals")
@PreAuthorize("hasAnyAuthority('marketing-leads', 'camunda-admin')")
@Tag(name = "Rehearsals", description = "A scoring table tried on past leads before it goes live")
class RehearsalController {

    private final Rehearsals rehearsals;

    RehearsalController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Rehearse a table",
            description = "Past leads are scored by the live tables and with this one in its place, from what was known"
                    + " about them when they were scored. Nothing is changed. The decision's id says which table it"
                    + " is: score-fit, score-engagement or band-lead.")
    @ApiResponse(responseCode = "200", description = "What would change, and which of both tells buyers better")
    @ApiResponse(responseCode = "400", description = "A part is missing or is not what it should be")
    @ApiResponse(responseCode = "422", description = "The table or the period cannot be rehearsed")
    @ApiResponse(responseCode = "429", description = "Another one is being worked out")
    Rehearsal rehearse(
            @RequestPart("file") MultipartFile file,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Parameter(description = "the first day of capture, UTC")
                    LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Parameter(description = "the last day, included")
                    LocalDate to,
            @RequestParam(required = false)
                    @Parameter(description = "list the changed leads behind this number: the last one that you have")
                    @Nullable
                    String after,
            @RequestParam(defaultValue = "100") @Min(0) @Max(1000) @Parameter(description = "of changed leads")
                    int limit) {
        return rehearsals.rehearse(bytes(file), new Period(from, to), new ChangeList(after, limit));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
