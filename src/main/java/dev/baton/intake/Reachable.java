package dev.baton.intake;

import dev.baton.lead.ContactKeys;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An e-mail address or a phone number is given, and the keys made of them fit their columns. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reachable.Check.class)
public @interface Reachable {

    String message() default "or phone is needed: nobody could answer this lead";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports at the field that is to be mended. */
    final class Check implements ConstraintValidator<Reachable, LeadSubmission> {

        // widths of lead.open_email_key and account.name_key; one character may normalise to many
        private static final int LONGEST_EMAIL_KEY = 320;
        private static final int LONGEST_COMPANY_KEY = 300;

        @Override
        public boolean isValid(LeadSubmission lead, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            if (lead.email() == null && lead.phone() == null) {
                return refuse("email", context.getDefaultConstraintMessageTemplate(), context);
            }
            if (isLonger(ContactKeys.email(lead.email()), LONGEST_EMAIL_KEY)) {
                return refuse("email", "is too long when normalised: shorten it", context);
            }
            if (isLonger(ContactKeys.company(lead.company()), LONGEST_COMPANY_KEY)) {
                return refuse("company", "is too long when normalised: shorten it", context);
            }
            return true;
        }

        private static boolean isLonger(@Nullable String key, int most) {
            return key != null && key.length() > most;
        }

        private static boolean refuse(String field, String message, ConstraintValidatorContext context) {
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
