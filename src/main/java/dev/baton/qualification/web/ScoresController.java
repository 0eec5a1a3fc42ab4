package dev.baton.qualification.web;

import dev.baton.access.LeadAccess;
import dev.baton.lead.LeadNumber;
import dev.baton.qualification.ExplainedScore;
import dev.baton.qualification.ScoreHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Leads")
class ScoresController {

    private final ScoreHistory scores;
    private final LeadAccess access;

    ScoresController(ScoreHistory scores, LeadAccess access) {
        this.scores = scores;
        this.access = access;
    }

    @GetMapping("/api/leads/{number}/scores")
    @Operation(
            summary = "Why a lead has its score: each scoring with inputs, rows that matched, and table versions",
            description = "The newest first.")
    @ApiResponse(responseCode = "404", description = "There is no such lead, or none that you may see")
    List<ExplainedScore> of(
            @Parameter(example = "L-2026-000123") @PathVariable String number,
            @RequestParam(required = false)
                    @Parameter(description = "only those before this id: that of the last one")
                    @Nullable
                    Long before,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit) {
        return scores.of(access.get(new LeadNumber(number)).id(), before == null ? Long.MAX_VALUE : before, limit);
    }
}
