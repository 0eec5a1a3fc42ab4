package dev.baton.scorecard.web;

import dev.baton.platform.security.CurrentUser;
import dev.baton.rehearsal.Period;
import dev.baton.scorecard.Proposal;
import dev.baton.scorecard.Scorecards;
import dev.baton.scorecard.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/scorecards/proposals")
@PreAuthorize("hasAnyAuthority('marketing', 'marketing-leads', 'executives', 'camunda-admin')")
@Tag(name = "Scorecards", description = "Points tables learned from how leads ended")
class ScorecardController {

    private final Scorecards scorecards;
    private final CurrentUser user;

    ScorecardController(Scorecards scorecards, CurrentUser user) {
        this.scorecards = scorecards;
        this.user = user;
    }

    /**
     * What to learn from.
     *
     * @param from the first day of capture, UTC
     * @param to the last day, included
     * @param behaviour attributes that say what a person did
     * @param leaveOut attributes that nobody knows yet when a lead is scored
     */
    record Request(
            @NotNull(message = "is needed: the first day of capture") @Nullable
            LocalDate from,

            @NotNull(message = "is needed: the last day of capture") @Nullable
            LocalDate to,

            @Nullable @Size(max = 50, message = "has more than {max} entries")
            Set<String> behaviour,

            @Nullable @Size(max = 50, message = "has more than {max} entries")
            Set<String> leaveOut) {

        Period period() {
            return new Period(Objects.requireNonNull(from), Objects.requireNonNull(to));
        }

        Wish wish() {
            return new Wish(
                    Objects.requireNonNullElse(behaviour, Set.of()), Objects.requireNonNullElse(leaveOut, Set.of()));
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyAuthority('marketing-leads', 'camunda-admin')")
    @Operation(
            summary = "Learn a scorecard",
            description = "From the leads of the period that were won or lost: the earlier ones teach, the later ones"
                    + " judge. It is put before the marketing leads as the task 'Decide on scorecard'; accepting it"
                    + " deploys both tables.")
    @ApiResponse(responseCode = "201", description = "Proposed")
    @ApiResponse(responseCode = "422", description = "There is not enough to learn from")
    @ApiResponse(responseCode = "429", description = "Another one is being worked out")
    ResponseEntity<ProposalDetail> propose(@Valid @RequestBody Request request) {
        Proposal proposed = scorecards.propose(request.period(), request.wish(), user.id());
        return ResponseEntity.created(URI.create("/api/scorecards/proposals/" + proposed.number()))
                .body(detail(proposed));
    }

    @GetMapping
    @Operation(summary = "The proposed scorecards, the newest first")
    List<ProposalLine> list(
            @RequestParam(required = false)
                    @Parameter(description = "only those before this id: that of the last one")
                    @Nullable
                    Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return scorecards.page(before == null ? Long.MAX_VALUE : before, limit).stream()
                .map(ProposalLine::of)
                .toList();
    }

    @GetMapping("/{number}")
    @Operation(summary = "One proposed scorecard: its rows, and how later leads fare by it and by the live tables")
    ProposalDetail get(@PathVariable String number) {
        return detail(find(number));
    }

    @GetMapping(path = "/{number}/{table}.dmn", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "One of its tables as a file for the Modeler: score-fit or score-engagement")
    String table(@PathVariable String number, @PathVariable String table) {
        Proposal proposal = find(number);
        return switch (table) {
            case "score-fit" -> proposal.fitModel();
            case "score-engagement" -> proposal.engagementModel();
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND, "A scorecard has no table " + table);
        };
    }

    private Proposal find(String number) {
        return scorecards
                .find(number)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no scorecard " + number));
    }

    private ProposalDetail detail(Proposal proposal) {
        return ProposalDetail.of(ProposalLine.of(proposal), scorecards.rowsOf(proposal), scorecards.judgedOf(proposal));
    }
}
