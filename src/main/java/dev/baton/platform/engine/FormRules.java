package dev.baton.platform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** What a form must be: a JSON object with an id and components. The engine would fail on anything else. */
final class FormRules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormRules() {}

    static List<String> faults(byte[] form) {
        JsonNode root = read(form);
        return root.path("id").asText("").isBlank() || !root.path("components").isArray()
                ? List.of("this is no Camunda Form, a JSON object with an id and components; save it with the Modeler.")
                : List.of();
    }

    private static JsonNode read(byte[] form) {
        try {
            return JSON.readTree(form);
        } catch (IOException unreadable) {
            return JSON.missingNode();
        }
    }
}
