package dev.baton.assignment.web;

import dev.baton.access.LeadAccess;
import dev.baton.assignment.AssignmentHistory;
import dev.baton.lead.LeadNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/leads/{number}/assignments")
@Tag(name = "Leads")
class AssignmentsController {

    private final LeadAccess access;
    private final AssignmentHistory history;

    AssignmentsController(LeadAccess access, AssignmentHistory history) {
        this.access = access;
        this.history = history;
    }

    @GetMapping
    @Operation(
            summary =
                    "Read who had the lead, the first one first, and why: each rung of the ladder and who was passed over")
    List<AssignmentHistory.Entry> of(@PathVariable String number) {
        return history.of(access.get(new LeadNumber(number)).id());
    }
}
