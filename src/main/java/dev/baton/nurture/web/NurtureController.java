package dev.baton.nurture.web;

import dev.baton.access.LeadAccess;
import dev.baton.lead.LeadNumber;
import dev.baton.nurture.NurtureReport;
import dev.baton.nurture.NurtureReports;
import dev.baton.nurture.NurtureView;
import dev.baton.nurture.NurtureViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NurtureController {

    private final LeadAccess access;
    private final NurtureViews views;
    private final NurtureReports reports;

    NurtureController(LeadAccess access, NurtureViews views, NurtureReports reports) {
        this.access = access;
        this.views = views;
        this.reports = reports;
    }

    @GetMapping("/api/leads/{number}/nurture")
    @Tag(name = "Leads")
    @Operation(summary = "Where a lead is in nurture, or was: its program, how long sales keeps away, and each mail")
    NurtureView nurture(@PathVariable String number) {
        return views.of(access.get(new LeadNumber(number)));
    }

    @GetMapping("/api/reports/nurture")
    @PreAuthorize("hasAnyAuthority('marketing-leads', 'executives', 'camunda-admin')")
    @Tag(name = "Reports")
    @Operation(
            summary = "What nurture mails did, by program, step, variant and segment",
            description =
                    "Of the mails that were due in the period, and what is planned after it. An answer or a qualification is credited to the last"
                            + " mail before it. The better variant of a step is the one that brings more qualified leads, or more"
                            + " clicks as long as those are few; whether the difference can be trusted is said with it.")
    NurtureReport report(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Parameter(description = "the last day, included")
                    LocalDate to) {
        return reports.of(from, to);
    }
}
