package dev.baton.delivery.web;

import dev.baton.delivery.MailEvent;
import dev.baton.delivery.MailEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mail")
@Tag(name = "Mail")
class MailEventsController {

    private static final int MOST = 500;

    private final MailEvents events;

    MailEventsController(MailEvents events) {
        this.events = events;
    }

    /** What a mail server tells at once. */
    record Batch(
            @NotEmpty(message = "is needed: send one event at least")
            @Size(max = MOST, message = "are more than {max}: send them in parts")
            List<@NotNull(message = "is no event") @Valid MailEvent> events) {}

    @PostMapping("/events")
    @PreAuthorize("hasAnyAuthority('mail-servers', 'camunda-admin')")
    @Operation(
            summary = "Report bounces and complaints",
            description =
                    "An event is taken once, by its id. A hard bounce and a complaint end all mail to that address"
                            + " at once, across all leads; soft bounces do when they come too often. An event with the"
                            + " messageId of a mail that went to another recipient is not taken: its id comes back under"
                            + " unknown.")
    MailEvents.Taken take(@RequestBody @Valid Batch batch) {
        return events.take(batch.events());
    }
}
