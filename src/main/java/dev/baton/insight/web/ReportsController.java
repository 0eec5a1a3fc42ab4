package dev.baton.insight.web;

import dev.baton.insight.GroupBy;
import dev.baton.insight.HandOffReport;
import dev.baton.insight.HandOffReports;
import dev.baton.platform.problem.FieldProblem;
import dev.baton.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportsController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final HandOffReports handOffs;

    ReportsController(HandOffReports handOffs) {
        this.handOffs = handOffs;
    }

    @GetMapping("/handoff")
    @PreAuthorize("hasAnyAuthority('sales-managers', 'marketing', 'marketing-leads', 'executives', 'camunda-admin')")
    @Operation(
            summary = "How fast and how well leads went from marketing to sales",
            description = "Delays are in seconds: the system's until a lead has an owner, and the people's until the"
                    + " owner first speaks with or writes to the person. Days and weeks begin at midnight UTC, whatever the"
                    + " time zone of a team's calendar. A sales manager sees the teams they lead;"
                    + " marketing sees every team, and no single seller.")
    HandOffReport handOff(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Parameter(description = "the last day, included")
                    LocalDate to,
            @RequestParam(defaultValue = "TEAM") GroupBy groupBy) {
        mustBePlanned("from", from);
        mustBePlanned("to", to);
        return handOffs.of(from, to, groupBy);
    }

    // no database knows all the days that Java does
    private static void mustBePlanned(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new ErrorResponseException(
                    HttpStatus.BAD_REQUEST,
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            List.of(new FieldProblem(
                                    field, "must be in a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR)))),
                    null);
        }
    }
}
