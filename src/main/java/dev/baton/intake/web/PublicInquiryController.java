package dev.baton.intake.web;

import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.ConsentText;
import dev.baton.intake.campaign.FormField;
import dev.baton.intake.form.PublicForms;
import dev.baton.intake.form.Submission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/public/campaigns/{code}")
@SecurityRequirements
@Tag(name = "Public forms", description = "For the pages of a company's own website; open to the origins it allows")
class PublicInquiryController {

    private final PublicCampaigns campaigns;
    private final PublicForms forms;

    PublicInquiryController(PublicCampaigns campaigns, PublicForms forms) {
        this.campaigns = campaigns;
        this.forms = forms;
    }

    /** What a page needs to show a form of its own. */
    record OpenedForm(
            String code,
            String title,
            String introduction,
            String language,

            @Schema(description = "What is asked, by the names of the fields to send", example = "[\"email\"]")
            List<String> fields,

            @Nullable String privacyNotice,

            @Schema(description = "The words to agree to: send the version of those that were ticked")
            List<ConsentText> consents,

            @Schema(description = "Send it with the form") String ticket) {}

    /** The answer to a submission, the same whatever became of it. */
    record Received(boolean received) {}

    @GetMapping
    @Operation(summary = "What a campaign asks, and a ticket for a form that is opened now")
    @ApiResponse(responseCode = "200", description = "The campaign, with a ticket")
    @ApiResponse(responseCode = "404", description = "There is no such campaign")
    @ApiResponse(responseCode = "410", description = "The campaign takes no more inquiries")
    ResponseEntity<OpenedForm> open(@PathVariable String code) {
        Campaign campaign = campaigns.open(code);
        List<String> fields = Stream.concat(
                        Stream.of(SentForm.EMAIL), campaign.fields().stream().map(FormField::key))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OpenedForm(
                        campaign.code(),
                        campaign.title(),
                        campaign.introduction(),
                        campaign.language(),
                        fields,
                        campaign.privacyNotice(),
                        campaign.consents(),
                        forms.open(campaign)));
    }

    @PostMapping(path = "/leads", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send what a person filled in",
            description = "Durable once answered. The same ticket with the same fields is taken once.")
    @ApiResponse(responseCode = "200", description = "Received")
    @ApiResponse(responseCode = "400", description = "Fields to mend")
    @ApiResponse(responseCode = "404", description = "There is no such campaign")
    @ApiResponse(responseCode = "410", description = "The campaign takes no more inquiries")
    @ApiResponse(responseCode = "429", description = "Too much from one source: come again after Retry-After seconds")
    Received receive(@PathVariable String code, @RequestBody PublicInquiry inquiry, HttpServletRequest request) {
        return receive(code, inquiry.toSubmission(), request);
    }

    @PostMapping(path = "/leads", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "Send what a person filled in",
            description = "As a form: utm_source and so on, consent.MAIL with the version that was ticked.")
    Received receive(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return receive(code, SentForm.read(form), request);
    }

    private Received receive(String code, Submission submission, HttpServletRequest request) {
        campaigns.count(request);
        forms.receive(campaigns.open(code), submission);
        return new Received(true);
    }
}
