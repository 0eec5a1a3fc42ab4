package dev.baton.feedback.web;

import dev.baton.feedback.Recommendation;
import dev.baton.feedback.RecommendationState;
import dev.baton.feedback.Reviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/recommendations")
@PreAuthorize("hasAnyAuthority('marketing', 'marketing-leads', 'executives', 'camunda-admin')")
@Tag(name = "Recommendations")
class RecommendationsController {

    private final Reviews reviews;

    RecommendationsController(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    @Operation(summary = "List what sales learned and marketing should decide on, newest first")
    RecommendationPage list(
            @RequestParam(required = false) @Nullable RecommendationState state,
            @RequestParam(required = false) @Parameter(description = "the value of next from the page before") @Nullable
                    Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        long before = cursor == null ? Long.MAX_VALUE : cursor;
        return RecommendationPage.of(reviews.page(state, before, limit + 1), limit);
    }

    @GetMapping("/decided")
    @PreAuthorize(
            "hasAnyAuthority('sales', 'sales-managers', 'marketing', 'marketing-leads', 'executives', 'camunda-admin')")
    @Operation(summary = "List what marketing decided about lessons from sales, and why, newest first")
    DecidedPage decided(
            @RequestParam(required = false) @Parameter(description = "the value of next from the page before") @Nullable
                    Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        long before = cursor == null ? Long.MAX_VALUE : cursor;
        return DecidedPage.of(reviews.decided(before, limit + 1), limit);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read one recommendation: its evidence, and how often the lesson came before and since")
    RecommendationDetail get(@PathVariable String number) {
        Recommendation found = reviews.find(number)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no recommendation " + number));
        return new RecommendationDetail(RecommendationLine.of(found), reviews.evidence(found), reviews.effect(found));
    }
}
