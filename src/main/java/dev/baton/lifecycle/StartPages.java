package dev.baton.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Shows each person the form that starts a process as it is for them. */
@Component
class StartPages {

    private final ApplicationContext context;
    private final ObjectMapper json;

    StartPages(ApplicationContext context, ObjectMapper json) {
        this.context = context;
        this.json = json;
    }

    InputStream show(String definition, IdentityService identity, InputStream form) {
        Authentication who = identity.getCurrentAuthentication();
        if (who == null || who.getUserId() == null) {
            return form;
        }
        StartForm<?> page = StartForms.of(context, definition);
        try (form) {
            JsonNode model = json.readTree(form);
            new PersonalForm(page.offers(who.getUserId()), page.withheld(who.getUserId())).writeInto(model);
            return new ByteArrayInputStream(json.writeValueAsBytes(model));
        } catch (IOException broken) {
            throw new UncheckedIOException("The form of " + definition + " cannot be read", broken);
        }
    }
}
