package dev.baton.lifecycle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.baton.lead.PlainCharacters;
import dev.baton.lead.RefusedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Turns the submitted fields of a form into its answer, or says which field is wrong and what is allowed. */
@Component
class AnswerReader {

    private final ObjectMapper json;
    private final Validator validator;

    AnswerReader(ObjectMapper json, Validator validator) {
        this.validator = validator;
        // forms submit what they show, an untouched field as an empty text, and the number of a list as a text
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(new SimpleModule().addDeserializer(LocalDate.class, new AnswerDate()));
        this.json
                .coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        this.json.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
        this.json
                .coercionConfigFor(LogicalType.Enum)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
    }

    <A extends Record> A read(Map<String, Object> fields, Class<A> type) {
        A answer = convert(fields, type);
        String faults = validator.validate(answer).stream()
                .map(AnswerReader::describe)
                .sorted()
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return answer;
    }

    private <A extends Record> A convert(Map<String, Object> fields, Class<A> type) {
        try {
            ObjectNode node = json.createObjectNode();
            Set<String> asked = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            fields.forEach((name, value) -> {
                if (asked.contains(name)) {
                    node.set(name, plain(name, toNode(value)));
                }
            });
            return json.treeToValue(node, type);
        } catch (JsonMappingException wrong) {
            throw new RefusedException(describe(wrong));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new RefusedException("The submitted form cannot be read; open the task again");
        }
    }

    /** The value as it is, with line breaks of one kind; refuses what no person can have typed. */
    private JsonNode plain(String name, JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue().replaceAll("\\r\\n?", "\n");
            int at = PlainCharacters.firstUnwanted(text);
            if (at >= 0) {
                throw new RefusedException("%s: contains the control character U+%04X at position %d: remove it"
                        .formatted(name, text.codePointAt(at), at + 1));
            }
            return json.getNodeFactory().textNode(text);
        }
        if (value instanceof ObjectNode group) {
            group.fieldNames().forEachRemaining(field -> group.set(field, plain(field, group.get(field))));
        }
        return value;
    }

    private JsonNode toNode(Object submitted) {
        Object value = submitted instanceof TypedValue typed ? typed.getValue() : submitted;
        if (value instanceof SpinJsonNode spin) {
            return json.valueToTree(spin.unwrap());
        }
        if (value instanceof String text && text.isBlank()) {
            return json.nullNode();
        }
        return json.valueToTree(value);
    }

    private static String describe(ConstraintViolation<?> violation) {
        return violation.getMessage().contains(" ")
                        && violation.getPropertyPath().toString().startsWith("valid")
                ? violation.getMessage()
                : violation.getPropertyPath() + ": " + violation.getMessage();
    }

    private static String describe(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "row " + (step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining(", "));
        if (wrong instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "%s: must be one of %s"
                    .formatted(field, Arrays.toString(format.getTargetType().getEnumConstants()));
        }
        if (wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() == LocalDate.class) {
            return "%s: must be a day of the calendar, from the year %d to %d"
                    .formatted(field, AnswerDate.FIRST_YEAR, AnswerDate.LAST_YEAR);
        }
        return field + ": has a value of the wrong kind";
    }
}
