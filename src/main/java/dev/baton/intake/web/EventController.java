package dev.baton.intake.web;

import dev.baton.access.LeadAccess;
import dev.baton.intake.EngagementEvent;
import dev.baton.intake.InteractionIntake;
import dev.baton.intake.Receipt;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNotFoundException;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Stage;
import dev.baton.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The machines' door to a lead's timeline; {@link InteractionController} is that of people. */
@RestController
@Tag(name = "Leads")
class EventController {

    private final InteractionIntake intake;
    private final Witnesses witnesses;
    private final LeadAccess access;
    private final CurrentUser user;

    EventController(InteractionIntake intake, Witnesses witnesses, LeadAccess access, CurrentUser user) {
        this.intake = intake;
        this.witnesses = witnesses;
        this.access = access;
        this.user = user;
    }

    @PostMapping(path = "/api/leads/{number}/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(Roles.BRING_LEADS)
    @Operation(
            summary = "Tell what a person did: a page, a mail, a webinar",
            description = "It appears in the timeline and changes the score at once. Interest wakes a waiting lead,"
                    + " DEMO_REQUESTED makes it marketing qualified, UNSUBSCRIBED and BOUNCED stop mail. Events may"
                    + " come late and in any order. A demo asked for after the lead has ended begins a new one, as any"
                    + " inquiry does. Sellers tell what they see themselves: WEBINAR, DEMO_REQUESTED, REPLY and"
                    + " UNSUBSCRIBED.")
    @ApiResponse(responseCode = "200", description = "Noted; the lead as it stands now")
    @ApiResponse(responseCode = "400", description = "Fields to mend")
    @ApiResponse(responseCode = "403", description = "Only machines see that, and marketing tells it for them")
    @ApiResponse(responseCode = "404", description = "There is no such lead, or none that you may see")
    @ApiResponse(responseCode = "409", description = "The Idempotency-Key was used for another event")
    ResponseEntity<Standing> report(
            @Parameter(example = "L-2026-000123") @PathVariable String number,
            @RequestBody EngagementEvent seen,
            @Parameter(description = "Your own key of this event: sent again, it is noted once")
                    @RequestHeader(name = LeadIntakeController.KEY, required = false)
                    @Nullable
                    String key) {
        LeadNumber lead = new LeadNumber(number);
        witnesses.check(seen.kind() == null ? null : seen.kind().interaction());
        Receipt receipt = intake.report(
                        lead, seen, key == null ? null : LeadIntakeController.checked(key), access::includes, user.id())
                .orElseThrow(() -> new LeadNotFoundException(lead));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (receipt.replayed()) {
            answer.header(LeadIntakeController.REPLAYED, "true");
        }
        return answer.body(Standing.of(access.get(lead), receipt.captured().number()));
    }

    /**
     * Where the lead stands after the event; grade and band are empty while it was never scored.
     *
     * @param goesOnAs the lead that carries it on, if this one has ended
     */
    record Standing(
            String number,
            Stage stage,
            @Nullable String grade,
            @Nullable String band,
            int score,
            @Nullable String goesOnAs) {

        static Standing of(Lead lead, LeadNumber carrier) {
            return new Standing(
                    lead.number().value(),
                    lead.stage(),
                    lead.rating().grade(),
                    lead.rating().band(),
                    lead.rating().score(),
                    carrier.equals(lead.number()) ? null : carrier.value());
        }
    }
}
