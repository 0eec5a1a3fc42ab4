package dev.baton.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One Camunda Form. */
record FormModel(String file, JsonNode json) {

    /**
     * What the form submits under one name.
     *
     * @param values what may be chosen; empty where the field is free, or its choices come with the task
     */
    record Field(String key, String type, boolean required, boolean conditional, Set<String> values) {}

    /** All components, with those inside of groups and lists. */
    Stream<JsonNode> components() {
        return inside(json);
    }

    /** What is submitted at the top, by key; a list, or a group with a path, counts as one field. */
    Map<String, Field> fields() {
        Map<String, Field> fields = new TreeMap<>();
        collect(json, fields);
        return fields;
    }

    private static void collect(JsonNode parent, Map<String, Field> fields) {
        for (JsonNode component : parent.path("components")) {
            if (component.has("key")) {
                fields.put(
                        component.path("key").asText(),
                        field(component, component.path("key").asText()));
            } else if (component.has("path")) {
                fields.put(
                        component.path("path").asText(),
                        field(component, component.path("path").asText()));
            } else {
                collect(component, fields);
            }
        }
    }

    private static Field field(JsonNode component, String key) {
        Set<String> values = new TreeSet<>();
        component.path("values").forEach(value -> values.add(value.path("value").asText()));
        return new Field(
                key,
                component.path("subtype").asText().equals("time")
                        ? "time"
                        : component.path("type").asText(),
                component.path("validate").path("required").asBoolean(),
                component.path("conditional").has("hide"),
                values);
    }

    private static Stream<JsonNode> inside(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(child -> Stream.concat(Stream.of(child), inside(child)));
    }

    String at(Object place, String what) {
        return "%s %s: %s".formatted(file, place, what);
    }
}
