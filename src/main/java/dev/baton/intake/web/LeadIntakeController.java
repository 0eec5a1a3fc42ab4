package dev.baton.intake.web;

import dev.baton.intake.LeadIntake;
import dev.baton.intake.LeadSubmission;
import dev.baton.intake.Receipt;
import dev.baton.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Leads")
class LeadIntakeController {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final LeadIntake intake;
    private final CurrentUser user;

    LeadIntakeController(LeadIntake intake, CurrentUser user) {
        this.intake = intake;
        this.user = user;
    }

    @PostMapping(path = "/api/leads", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(Roles.BRING_LEADS)
    @Operation(
            summary = "Bring in a lead",
            description = "An e-mail address or a phone number is needed, all else is optional. The same person (same"
                    + " e-mail, or same phone and company) never has two open leads: the inquiry is added to the"
                    + " running one.")
    @ApiResponse(responseCode = "201", description = "A new lead")
    @ApiResponse(responseCode = "200", description = "Added to the running lead of the same person")
    @ApiResponse(responseCode = "400", description = "Fields to mend")
    @ApiResponse(responseCode = "409", description = "The Idempotency-Key was used for another body")
    ResponseEntity<LeadReceipt> receive(
            @RequestBody LeadSubmission lead,
            @Parameter(
                            description =
                                    "Your own key of this request, up to 200 visible ASCII characters: sent again with"
                                            + " the same body, it gets the same answer and nothing is done twice")
                    @RequestHeader(name = KEY, required = false)
                    @Nullable
                    String key) {
        if (key == null) {
            return answer(intake.receive(lead, user.id()));
        }
        return answer(intake.receiveOnce(lead, user.id(), checked(key)));
    }

    /** The key as it may be. @throws BadRequestException saying how it must look */
    static String checked(String key) {
        if (!KEY_FORM.matcher(key).matches()) {
            throw BadRequestException.of(KEY, "must be 1 to 200 visible ASCII characters without blanks");
        }
        return key;
    }

    private static ResponseEntity<LeadReceipt> answer(Receipt receipt) {
        LeadReceipt body = LeadReceipt.of(receipt);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(body.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/leads/" + body.number()));
        if (receipt.replayed()) {
            answer.header(REPLAYED, "true");
        }
        return answer.body(body);
    }
}
