package dev.baton.delivery.web;

import dev.baton.delivery.MailCases;
import dev.baton.outbox.OutboxMessage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyAuthority('camunda-admin', 'marketing-leads')")
@Tag(name = "Outbox")
class GivenUpLettersController {

    private final MailCases cases;

    GivenUpLettersController(MailCases cases) {
        this.cases = cases;
    }

    @PostMapping("/api/outbox/{id}/retry")
    @Operation(
            summary = "Try a letter again that was given up",
            description = "With the last one the case is closed, and the task Retry mail is gone.")
    OutboxMessage retry(@PathVariable long id, Principal user) {
        return cases.retry(id, user.getName());
    }
}
