package dev.baton.lifecycle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.baton.lead.RefusedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
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
        // forms submit what they show, and an untouched field as an empty text
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
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
            fields.forEach((name, value) -> node.set(name, toNode(value)));
            return json.treeToValue(node, type);
        } catch (JsonMappingException wrong) {
            throw new RefusedException(describe(wrong));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new RefusedException("The submitted form cannot be read; open the task again");
        }
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
        return field + ": has a value of the wrong kind";
    }
}
