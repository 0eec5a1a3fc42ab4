package dev.baton.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moment that is over, but not for longer than {@code baton.events.at-most-ago}: what is older says nothing any more. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LatelyHappened.Check.class)
public @interface LatelyHappened {

    String message() default "lies in the future: send what has happened, in UTC";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the bound that is passed. */
    final class Check implements ConstraintValidator<LatelyHappened, Instant> {

        private final EventProperties events;
        private final Clock clock;

        Check(EventProperties events, Clock clock) {
            this.events = events;
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable Instant at, ConstraintValidatorContext context) {
            Instant now = clock.instant();
            if (at == null || at.isBefore(now.minus(events.atMostAgo()))) {
                return at == null || refuse(context);
            }
            return !at.isAfter(now.plus(events.clocksDiffer()));
        }

        private boolean refuse(ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("is more than %d days ago: leave it out"
                            .formatted(events.atMostAgo().toDays()))
                    .addConstraintViolation();
            return false;
        }
    }
}
