package dev.baton.insight.web;

import dev.baton.insight.LeadDetail;
import dev.baton.insight.LeadDetails;
import dev.baton.insight.LeadFilter;
import dev.baton.insight.LeadLists;
import dev.baton.insight.LeadPage;
import dev.baton.insight.LeadSort;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Stage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController("leadReadingController")
@RequestMapping("/api/leads")
@Tag(name = "Leads")
class LeadsController {

    private final LeadLists lists;
    private final LeadDetails details;

    LeadsController(LeadLists lists, LeadDetails details) {
        this.lists = lists;
        this.details = details;
    }

    @GetMapping
    @Operation(summary = "List the leads you may see, a page at a time")
    LeadPage list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Plain @Nullable String team,
            @RequestParam(required = false) @Plain @Nullable String owner,
            @RequestParam(required = false) @Plain @Nullable String campaign,
            @RequestParam(required = false) @Plain @Nullable String email,
            @RequestParam(required = false) @Plain @Nullable String company,
            @RequestParam(defaultValue = "NEWEST") LeadSort sort,
            @RequestParam(required = false) @Parameter(description = "the value of next from the page before") @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return lists.page(new LeadFilter(stage, team, owner, campaign, email, company), sort, cursor, limit);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read one lead: where it stands, why, and its timeline")
    LeadDetail get(@PathVariable String number) {
        return details.get(new LeadNumber(number));
    }
}
