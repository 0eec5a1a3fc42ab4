package dev.baton.intake.web;

import dev.baton.intake.form.Consents;
import dev.baton.intake.form.Consents.Link;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link in the mail: opening it changes nothing, as programs that look for bad links open it too; its button does. */
@RestController
@Hidden
@RequestMapping("/confirm/{token}")
class ConfirmationController {

    private final Consents consents;
    private final Pages pages;

    ConfirmationController(Consents consents, Pages pages) {
        this.consents = consents;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> look(@PathVariable String token) {
        return page(consents.look(token), token);
    }

    @PostMapping
    ResponseEntity<String> confirm(@PathVariable String token) {
        return page(consents.confirm(token), token);
    }

    private ResponseEntity<String> page(Link link, String token) {
        String language = link.campaign() == null ? "en" : link.campaign().language();
        Map<String, Object> texts = PublicFormController.message(
                language,
                switch (link.state()) {
                    case OPEN -> "confirm";
                    case CONFIRMED -> "confirmed";
                    case UNKNOWN -> "expired";
                });
        texts.put("token", link.state() == Consents.Confirmation.OPEN ? token : "");
        texts.put("quote", link.state() == Consents.Confirmation.OPEN ? link.words() : null);
        return pages.showInPrivate("message", texts);
    }
}
