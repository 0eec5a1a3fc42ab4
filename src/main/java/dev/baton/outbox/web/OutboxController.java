package dev.baton.outbox.web;

import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxMessage;
import dev.baton.outbox.OutboxState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/outbox")
@PreAuthorize("hasAnyAuthority('camunda-admin', 'marketing-leads')")
@Tag(name = "Outbox")
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    @Operation(summary = "List letters, the newest first; for the next page give the last id as before")
    List<OutboxMessage> list(
            @RequestParam(required = false) @Nullable OutboxState state,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return outbox.page(state, before, limit);
    }
}
