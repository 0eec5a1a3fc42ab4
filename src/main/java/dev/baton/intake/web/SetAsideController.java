package dev.baton.intake.web;

import dev.baton.intake.SetAside;
import dev.baton.intake.form.PublicForms;
import dev.baton.lead.RefusedException;
import dev.baton.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/set-aside")
@PreAuthorize(Roles.SEE_CAMPAIGNS)
@Tag(name = "Set aside", description = "What came in and was not taken as a lead by itself")
class SetAsideController {

    private final SetAside setAside;
    private final PublicForms forms;
    private final TransactionTemplate transaction;
    private final CurrentUser user;

    SetAsideController(SetAside setAside, PublicForms forms, TransactionTemplate transaction, CurrentUser user) {
        this.setAside = setAside;
        this.forms = forms;
        this.transaction = transaction;
        this.user = user;
    }

    /** How much waits, and a page of it. */
    record Waiting(long forms, long mails, List<SetAside.Item> items) {}

    @GetMapping
    @Operation(summary = "List what waits, the newest first; for the next page give the last id as before")
    Waiting list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return new Waiting(
                setAside.countWaiting(SetAside.Door.FORM),
                setAside.countWaiting(SetAside.Door.MAIL),
                setAside.waiting(before, limit));
    }

    @PostMapping("/{id}/take")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a submission of a form as a lead after all")
    @ApiResponse(responseCode = "204", description = "Taken")
    @ApiResponse(responseCode = "400", description = "Fields that keep it from being a lead")
    @ApiResponse(responseCode = "404", description = "There is nothing of that id")
    @ApiResponse(responseCode = "422", description = "Somebody settled it before, or it is a mail")
    void take(@PathVariable long id) {
        transaction.executeWithoutResult(status -> {
            SetAside.Item item = hold(id);
            if (item.way() != SetAside.Door.FORM) {
                throw new RefusedException("A mail stays where it is: read it in the mailbox, and enter the inquiry");
            }
            forms.takeAfterAll(item, user.id());
        });
    }

    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that nothing is to be done about it")
    @ApiResponse(responseCode = "204", description = "Dismissed")
    @ApiResponse(responseCode = "404", description = "There is nothing of that id")
    @ApiResponse(responseCode = "422", description = "Somebody settled it before")
    void dismiss(@PathVariable long id) {
        transaction.executeWithoutResult(status -> setAside.settle(hold(id), SetAside.Outcome.DISMISSED, user.id()));
    }

    private SetAside.Item hold(long id) {
        return setAside.hold(id).orElseThrow(() -> new NotFoundException("There is nothing of this id"));
    }
}
