package dev.baton.intake;

import static java.util.Objects.requireNonNull;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** The door for what happens with a lead that is already in the books. */
@Service
public class InteractionIntake {

    private final Leads leads;
    private final Validator validator;
    private final Contention contention;

    InteractionIntake(Leads leads, Validator validator, Contention contention) {
        this.leads = leads;
        this.validator = validator;
        this.contention = contention;
    }

    /**
     * Adds a line to a lead's timeline; the lead wakes when it showed interest, and ends when it opted out.
     *
     * @param mayBeSeen whether the actor may see the lead
     * @return false when the actor may not
     * @throws dev.baton.lead.LeadNotFoundException when there is no such lead
     * @throws ConstraintViolationException naming each field to mend
     */
    public boolean report(LeadNumber number, InteractionSubmission happened, Predicate<Lead> mayBeSeen, String actor) {
        Set<ConstraintViolation<InteractionSubmission>> violations = validator.validate(happened);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return contention.retrying(() -> {
            if (!mayBeSeen.test(leads.get(number))) {
                return false;
            }
            leads.record(number, requireNonNull(happened.kind()), happened.channel(), happened.summary(), actor);
            return true;
        });
    }
}
