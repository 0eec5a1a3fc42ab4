package dev.baton.platform.problem;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Finds in the libraries' exceptions which field is at fault and says what to do, without their own words. */
public final class FieldProblems {

    private static final int LONGEST_VALUE = 60;

    // a rule about several fields is a method isValid…, whose message begins with the fields it is about
    private static final Pattern RULE = Pattern.compile("(.*\\.)?valid[A-Z]\\w*");
    private static final Pattern NAMED = Pattern.compile("(\\w+(?:, \\w+)*): (.+)");

    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            String.class, "a text",
            LocalDate.class, "a date such as 2026-12-31",
            LocalDateTime.class, "a day and time such as 2026-12-31T14:30",
            LocalTime.class, "a time such as 14:30",
            Instant.class, "a moment such as 2026-12-31T14:30:00Z",
            ZoneId.class, "a time zone such as Europe/Berlin");

    private FieldProblems() {}

    /** One problem for each violated constraint, ordered by field. */
    public static List<FieldProblem> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(FieldProblems::of)
                .sorted(Comparator.comparing(FieldProblem::toString))
                .toList();
    }

    static List<FieldProblem> of(MethodArgumentNotValidException invalid) {
        return of(invalid.getBindingResult());
    }

    static List<FieldProblem> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> named(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                messageOf(error))))
                .toList();
    }

    /** The field of the JSON that cannot be read. */
    public static FieldProblem of(JsonMappingException unreadable) {
        String field = pathOf(unreadable);
        if (unreadable instanceof UnrecognizedPropertyException) {
            return new FieldProblem(field, "is not a known field: remove it or mend its name");
        }
        if (unreadable instanceof InvalidFormatException format) {
            return mistyped(field, format.getValue(), format.getTargetType());
        }
        if (unreadable instanceof ValueInstantiationException failed) {
            return new FieldProblem(
                    field,
                    failed.getCause() instanceof MisspeltException told
                            ? String.valueOf(told.getMessage())
                            : "must be " + nameOf(failed.getType().getRawClass()));
        }
        if (unreadable.getCause() instanceof InputCoercionException beyond) {
            return new FieldProblem(field, "must be " + boundsOf(beyond.getTargetType()));
        }
        if (unreadable instanceof MismatchedInputException mismatch) {
            return new FieldProblem(field, "must be " + nameOf(mismatch.getTargetType()));
        }
        return new FieldProblem(field, "cannot be read");
    }

    static FieldProblem mistyped(String field, @Nullable Object value, @Nullable Class<?> type) {
        return new FieldProblem(field, "%s is not %s".formatted(quoted(value), nameOf(type)));
    }

    private static List<FieldProblem> of(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> named(error instanceof FieldError field ? field.getField() : "", messageOf(error)))
                .toList();
    }

    private static FieldProblem of(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\.?<map (key|value)>", "");
        return named(path, violation.getMessage());
    }

    private static FieldProblem named(String path, String message) {
        Matcher rule = RULE.matcher(path);
        Matcher named = NAMED.matcher(message);
        return rule.matches() && named.matches()
                ? new FieldProblem(Objects.requireNonNullElse(rule.group(1), "") + named.group(1), named.group(2))
                : new FieldProblem(path, message);
    }

    private static String messageOf(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }

    private static String pathOf(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String nameOf(@Nullable Class<?> type) {
        if (type == null) {
            return "of the expected type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == BigDecimal.class || type == Double.class || type == double.class) {
            return "a number such as 12.50";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        Schema described = type.getAnnotation(Schema.class);
        if (described != null && described.type().equals("string")) {
            return "a text such as " + described.example();
        }
        return EXAMPLES.getOrDefault(type, "a JSON object");
    }

    private static String boundsOf(Class<?> type) {
        return type == int.class || type == Integer.class
                ? "a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE)
                : "a whole number from %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static String quoted(@Nullable Object value) {
        String text = String.valueOf(value);
        return "'" + (text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text) + "'";
    }
}
