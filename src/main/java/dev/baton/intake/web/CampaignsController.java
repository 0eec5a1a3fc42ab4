package dev.baton.intake.web;

import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.CampaignPlan;
import dev.baton.intake.campaign.Campaigns;
import dev.baton.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns", description = "Reasons to ask people for their address, each with a public form at /f/{code}")
class CampaignsController {

    private static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?");

    private final Campaigns campaigns;
    private final CurrentUser user;

    CampaignsController(Campaigns campaigns, CurrentUser user) {
        this.campaigns = campaigns;
        this.user = user;
    }

    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(Roles.PLAN_CAMPAIGNS)
    @Operation(
            summary = "Set up a campaign, or change it",
            description =
                    "What is left out is as usual. Changed words of a consent are a new version; who agreed to the"
                            + " old ones has agreed to those.")
    @ApiResponse(responseCode = "201", description = "A new campaign")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "400", description = "Fields to mend")
    @ApiResponse(
            responseCode = "422",
            description = "It asks for mail, and this installation does not know its address")
    ResponseEntity<Campaign> save(
            @Parameter(example = "spring-2026") @PathVariable String code, @RequestBody @Valid CampaignPlan plan) {
        if (!CODE.matcher(code).matches()) {
            throw BadRequestException.of("code", "must be 1 to 100 small letters, digits and hyphens");
        }
        boolean created = campaigns.save(code, plan, user.id());
        return created
                ? ResponseEntity.created(URI.create("/api/campaigns/" + code)).body(get(code))
                : ResponseEntity.ok(get(code));
    }

    @GetMapping("/{code}")
    @PreAuthorize(Roles.SEE_CAMPAIGNS)
    @Operation(summary = "A campaign")
    @ApiResponse(responseCode = "200", description = "The campaign")
    @ApiResponse(responseCode = "404", description = "There is no such campaign")
    Campaign get(@PathVariable String code) {
        return campaigns.find(code).orElseThrow(() -> new NotFoundException("There is no campaign of this code"));
    }

    @GetMapping
    @PreAuthorize(Roles.SEE_CAMPAIGNS)
    @Operation(summary = "List campaigns by their codes; for the next page give the last code as after")
    List<Campaign> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return campaigns.page(after, limit);
    }
}
