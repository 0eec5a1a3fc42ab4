package dev.baton.intake;

import dev.baton.lead.InteractionKind;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something a person may report; the milestones of the lifecycle are the system's own. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reported.Check.class)
public @interface Reported {

    String message() default "is noted by the system alone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the kinds that may be reported. */
    final class Check implements ConstraintValidator<Reported, InteractionKind> {

        private static final String ALLOWED = Arrays.stream(InteractionKind.values())
                .filter(InteractionKind::isReported)
                .map(Enum::name)
                .collect(Collectors.joining(", "));

        @Override
        public boolean isValid(@Nullable InteractionKind kind, ConstraintValidatorContext context) {
            if (kind == null || kind.isReported()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("is noted by the system alone: use one of " + ALLOWED)
                    .addConstraintViolation();
            return false;
        }
    }
}
