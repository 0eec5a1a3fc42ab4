package dev.baton.lifecycle.web;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Stage;
import dev.baton.lifecycle.LostLifecycles;
import dev.baton.lifecycle.Standing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/leads")
@PreAuthorize("hasAuthority('camunda-admin')")
@Tag(name = "Leads")
class LifecycleController {

    private final LostLifecycles lost;

    LifecycleController(LostLifecycles lost) {
        this.lost = lost;
    }

    @PostMapping("/{number}/lifecycle")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Start the process of an open lead anew where the lead stands, after somebody deleted it")
    Resumed resume(@PathVariable String number) {
        LostLifecycles.Resumed resumed = lost.resume(new LeadNumber(number));
        Standing.Step step = resumed.step();
        return new Resumed(number, resumed.stage(), step, step.goesOn(), step.anew());
    }

    /**
     * @param stage where the lead stands
     * @param goesOn what happens with it now
     * @param anew what could not be taken up where it was
     */
    record Resumed(String number, Stage stage, Standing.Step step, String goesOn, String anew) {}
}
