package dev.baton.assignment.web;

import dev.baton.assignment.HandOver;
import dev.baton.assignment.HandOvers;
import dev.baton.assignment.NamedAccount;
import dev.baton.assignment.NamedAccounts;
import dev.baton.assignment.Seller;
import dev.baton.assignment.Sellers;
import dev.baton.assignment.Selling;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a manager keeps about the team: how its sellers take turns, which companies are theirs, what was handed over. */
@RestController
@RequestMapping("/api/teams/{team}")
@PreAuthorize("hasAnyAuthority('camunda-admin', 'managers-' + #team)")
@Tag(name = "Teams")
class SellersController {

    /** PostgreSQL keeps no NUL in a text, and nobody means the other control characters. */
    private static final String PLAIN = "\\P{Cntrl}*";

    private static final String NOT_PLAIN = "must not have control characters";

    private final Sellers sellers;
    private final NamedAccounts accounts;
    private final HandOvers handOvers;

    SellersController(Sellers sellers, NamedAccounts accounts, HandOvers handOvers) {
        this.sellers = sellers;
        this.accounts = accounts;
        this.handOvers = handOvers;
    }

    /** A company and whose it is. */
    record Account(
            @NotBlank @Size(max = 300) @Pattern(regexp = PLAIN, message = NOT_PLAIN)
            String company,

            NamedAccount.@NotNull Ground ground,

            @Nullable @Size(max = 64) @Pattern(regexp = PLAIN, message = NOT_PLAIN)
            String seller,

            @Nullable @Size(max = 500) @Pattern(regexp = PLAIN, message = NOT_PLAIN)
            String note) {}

    /** Whose leads are given to others. */
    record Whose(
            @NotBlank @Size(max = 64) @Pattern(regexp = PLAIN, message = NOT_PLAIN)
            String user) {}

    @GetMapping("/reps")
    @Operation(summary = "List the team's sellers: weight, limit, open leads, absence, what they know and speak")
    List<Seller> reps(
            @PathVariable String team,
            @RequestParam(defaultValue = "")
                    @Pattern(regexp = PLAIN, message = NOT_PLAIN)
                    @Parameter(description = "the user of the last one of the page before")
                    String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return sellers.page(team, after, limit);
    }

    @PutMapping("/reps/{user}/selling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a seller's weight, limit of open leads, skills and languages")
    void set(@PathVariable String team, @PathVariable String user, @Valid @RequestBody Selling selling) {
        sellers.set(team, user, selling);
    }

    @GetMapping("/accounts")
    @Operation(summary = "List the companies that are the team's by contract or by name, newest first")
    List<NamedAccount> accounts(
            @PathVariable String team,
            @RequestParam(required = false)
                    @Parameter(description = "the id of the last one of the page before")
                    @Nullable
                    Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return accounts.page(team, before == null ? Long.MAX_VALUE : before, limit);
    }

    @PutMapping("/accounts")
    @Operation(summary = "Give a company to the team, or to one of its sellers")
    NamedAccount give(@PathVariable String team, @Valid @RequestBody Account account) {
        return accounts.give(team, account.company(), account.ground(), account.seller(), account.note());
    }

    @DeleteMapping("/accounts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let everybody have the company again")
    void giveFree(@PathVariable String team, @PathVariable long id) {
        accounts.giveFree(team, id);
    }

    @GetMapping("/hand-overs")
    @Operation(summary = "List whose leads were given to others, newest first")
    List<HandOver> handOvers(
            @PathVariable String team,
            @RequestParam(required = false)
                    @Parameter(description = "the id of the last one of the page before")
                    @Nullable
                    Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return handOvers.page(team, before == null ? Long.MAX_VALUE : before, limit);
    }

    @PostMapping("/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Give to others what somebody has in this team who does not sell in it",
            description = "Such as its manager of before; a seller's leads go with an absence, see Absences.")
    HandOver order(@PathVariable String team, @Valid @RequestBody Whose whose) {
        return handOvers.order(team, whose.user());
    }

    @GetMapping("/hand-overs/{id}/moves")
    @Operation(summary = "Read which leads went to whom")
    List<HandOvers.Move> moves(
            @PathVariable String team,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") @Parameter(description = "the id of the last one of the page before")
                    long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return handOvers.moves(team, id, after, limit);
    }
}
