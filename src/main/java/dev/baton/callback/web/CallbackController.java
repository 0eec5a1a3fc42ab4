package dev.baton.callback.web;

import dev.baton.access.LeadAccess;
import dev.baton.callback.Callback;
import dev.baton.callback.Callbacks;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/leads/{number}/callbacks")
@Tag(name = "Leads")
class CallbackController {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final Callbacks callbacks;
    private final LeadAccess access;

    CallbackController(Callbacks callbacks, LeadAccess access) {
        this.callbacks = callbacks;
        this.access = access;
    }

    /** A call that somebody promises; the time is that on the clock of the team that has the lead. */
    record Promise(
            @NotNull @Schema(example = "2026-12-01T14:30") LocalDateTime at,

            @Nullable
            @Size(max = 2000)
            @Pattern(regexp = "[\\P{Cntrl}\\n]*", message = "must not have control characters")
            String note) {}

    @GetMapping
    @Operation(summary = "The newest callbacks of a lead, booked by whomever")
    List<Callback> list(@PathVariable String number) {
        return callbacks.of(lead(number).id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyAuthority('sales', 'sales-managers')")
    @Operation(summary = "Book a callback; you get its calendar file by mail")
    Callback book(@PathVariable String number, @RequestBody @Valid Promise promise, Principal user) {
        return callbacks.book(lead(number).id(), promise.at(), promise.note(), user.getName());
    }

    @GetMapping(path = "/{id}.ics", produces = CALENDAR)
    @Operation(summary = "A callback as a calendar file")
    ResponseEntity<String> file(@PathVariable String number, @PathVariable long id) {
        Lead lead = lead(number);
        String file = callbacks
                .calendarFile(lead, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "%s has no callback %d".formatted(lead.number(), id)));
        ContentDisposition download = ContentDisposition.attachment()
                .filename("%s-callback-%d.ics".formatted(lead.number(), id))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file);
    }

    private Lead lead(String number) {
        return access.get(new LeadNumber(number));
    }
}
