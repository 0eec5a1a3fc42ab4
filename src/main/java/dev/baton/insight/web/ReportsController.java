package dev.baton.insight.web;

import dev.baton.insight.GroupBy;
import dev.baton.insight.HandOffReport;
import dev.baton.insight.HandOffReports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportsController {

    private final HandOffReports handOffs;

    ReportsController(HandOffReports handOffs) {
        this.handOffs = handOffs;
    }

    @GetMapping("/handoff")
    @PreAuthorize("hasAnyAuthority('sales-managers', 'marketing', 'marketing-leads', 'executives', 'camunda-admin')")
    @Operation(
            summary = "How fast and how well leads went from marketing to sales",
            description = "Delays are in seconds: the system's until a lead has an owner, and the people's until the"
                    + " owner first speaks with or writes to the person. A sales manager sees the teams they lead;"
                    + " marketing sees every team, and no single seller.")
    HandOffReport handOff(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Parameter(description = "the last day, included")
                    LocalDate to,
            @RequestParam(defaultValue = "TEAM") GroupBy groupBy) {
        return handOffs.of(from, to, groupBy);
    }
}
