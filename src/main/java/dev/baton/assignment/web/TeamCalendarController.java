package dev.baton.assignment.web;

import dev.baton.assignment.SalesTeams;
import dev.baton.workingtime.CalendarSettings;
import dev.baton.workingtime.WorkingCalendars;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/teams/{team}/calendar")
@Tag(name = "Teams")
class TeamCalendarController {

    private static final String MANAGES = "hasAnyAuthority('camunda-admin', 'managers-' + #team)";

    private final SalesTeams teams;
    private final WorkingCalendars calendars;

    TeamCalendarController(SalesTeams teams, WorkingCalendars calendars) {
        this.teams = teams;
        this.calendars = calendars;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('camunda-admin', 'team-' + #team, 'managers-' + #team)")
    @Operation(summary = "When the team works: its own calendar, or the company's if it has set none")
    CalendarSettings show(@PathVariable String team) {
        return calendars.settings(teams.get(team).code());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(MANAGES)
    @Operation(summary = "Set when the team works; deadlines from now on count by it")
    void set(@PathVariable String team, @RequestBody @Valid CalendarSettings settings, Principal user) {
        calendars.set(teams.get(team).code(), settings, user.getName());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(MANAGES)
    @Operation(summary = "Let the team work as the company does")
    void reset(@PathVariable String team) {
        calendars.reset(teams.get(team).code());
    }
}
