package dev.baton.assignment.web;

import dev.baton.assignment.SalesTeams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/teams")
@Tag(name = "Teams")
class TeamsController {

    private final SalesTeams teams;

    TeamsController(SalesTeams teams) {
        this.teams = teams;
    }

    @PutMapping("/{team}/reps/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyAuthority('camunda-admin', 'managers-' + #team)")
    @Operation(
            summary = "Let a user sell in this team; active=false keeps the user out of the rotation",
            description =
                    "A seller of another team is moved by who manages that one too, or by an administrator, and"
                            + " only without open leads. Executives never sell, and administrators only if one of them says so.")
    void place(
            @PathVariable String team, @PathVariable String user, @RequestParam(defaultValue = "true") boolean active) {
        teams.place(team, user, active);
    }

    @PutMapping("/{team}/manager/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('camunda-admin')")
    @Operation(summary = "Let a user lead this team: see its tasks, approve its discounts, place its sellers")
    void appoint(@PathVariable String team, @PathVariable String user) {
        teams.appoint(team, user);
    }
}
