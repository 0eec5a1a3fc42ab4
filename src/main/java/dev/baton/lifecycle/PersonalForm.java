package dev.baton.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.lifecycle.StartForm.Option;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that starts a process as one person gets it: with the lists that are theirs, and without what is not for them.
 * Before there is a process the engine tells a form nothing, so it is written into the form itself.
 */
record PersonalForm(Map<String, List<Option>> offers, Set<String> withheld) {

    private static final String COMPONENTS = "components";
    private static final String VALUES_KEY = "valuesKey";

    void writeInto(JsonNode parent) {
        Iterator<JsonNode> components = parent.path(COMPONENTS).elements();
        while (components.hasNext()) {
            JsonNode component = components.next();
            writeInto(component);
            if (isWithheld(component)) {
                components.remove();
            } else {
                offer((ObjectNode) component);
            }
        }
    }

    private boolean isWithheld(JsonNode component) {
        return withheld.contains(component.path("key").asText())
                || (component.has(COMPONENTS) && component.path(COMPONENTS).isEmpty());
    }

    private void offer(ObjectNode list) {
        @Nullable List<Option> mine = offers.get(list.path(VALUES_KEY).asText());
        if (mine != null) {
            list.remove(VALUES_KEY);
            ArrayNode values = list.putArray("values");
            mine.forEach(
                    option -> values.addObject().put("label", option.label()).put("value", option.value()));
        }
    }
}
