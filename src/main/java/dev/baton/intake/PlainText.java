package dev.baton.intake;

import dev.baton.lead.PlainCharacters;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** No character that a person cannot have meant: NUL and other controls, halves of pairs, reversed writing, U+FFFD. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    String message() default "contains a character that cannot be stored: remove it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the first such character and its place. */
    final class Check implements ConstraintValidator<PlainText, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            int at = text == null ? -1 : PlainCharacters.firstUnwanted(text);
            if (text == null || at < 0) {
                return true;
            }
            int character = text.codePointAt(at);
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            character == PlainCharacters.REPLACEMENT
                                    ? "is not readable in this encoding: name the right encoding"
                                    : "contains the control character U+%04X at position %d: remove it"
                                            .formatted(character, at + 1))
                    .addConstraintViolation();
            return false;
        }
    }
}
