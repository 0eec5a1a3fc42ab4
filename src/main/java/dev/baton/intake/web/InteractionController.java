package dev.baton.intake.web;

import dev.baton.access.LeadAccess;
import dev.baton.intake.InteractionIntake;
import dev.baton.intake.InteractionSubmission;
import dev.baton.lead.LeadNotFoundException;
import dev.baton.lead.LeadNumber;
import dev.baton.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Leads")
class InteractionController {

    private final InteractionIntake intake;
    private final Witnesses witnesses;
    private final LeadAccess access;
    private final CurrentUser user;

    InteractionController(InteractionIntake intake, Witnesses witnesses, LeadAccess access, CurrentUser user) {
        this.intake = intake;
        this.witnesses = witnesses;
        this.access = access;
        this.user = user;
    }

    @PostMapping(path = "/api/leads/{number}/interactions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(Roles.BRING_LEADS)
    @Operation(
            summary = "Report what happened with a lead",
            description = "It appears in the lead's timeline. Shown interest wakes a waiting lead and has it scored"
                    + " again; OPT_OUT ends all contact, UNSUBSCRIBED ends contact by mail.")
    @ApiResponse(responseCode = "204", description = "Noted")
    @ApiResponse(responseCode = "400", description = "Fields to mend")
    @ApiResponse(responseCode = "403", description = "Only machines see that, and marketing tells it for them")
    @ApiResponse(responseCode = "404", description = "There is no such lead, or none that you may see")
    ResponseEntity<Void> report(
            @Parameter(example = "L-2026-000123") @PathVariable String number,
            @RequestBody InteractionSubmission happened) {
        LeadNumber lead = new LeadNumber(number);
        witnesses.check(happened.kind());
        if (!intake.report(lead, happened, access::includes, user.id())) {
            throw new LeadNotFoundException(lead);
        }
        return ResponseEntity.noContent().build();
    }
}
