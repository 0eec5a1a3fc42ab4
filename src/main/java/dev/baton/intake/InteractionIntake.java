package dev.baton.intake;

import static java.util.Objects.requireNonNull;

import dev.baton.lead.Captured;
import dev.baton.lead.Happening;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for what happens with a lead that is already in the books. */
@Service
public class InteractionIntake {

    private final Leads leads;
    private final Validator validator;
    private final Contention contention;
    private final IdempotencyKeys keys;
    private final Clock clock;

    InteractionIntake(Leads leads, Validator validator, Contention contention, IdempotencyKeys keys, Clock clock) {
        this.leads = leads;
        this.validator = validator;
        this.contention = contention;
        this.keys = keys;
        this.clock = clock;
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
        check(happened);
        return contention.retrying(() -> {
            if (!mayBeSeen.test(leads.get(number))) {
                return false;
            }
            leads.record(number, requireNonNull(happened.kind()), happened.channel(), happened.summary(), actor);
            return true;
        });
    }

    /**
     * The same for what a machine saw, once: the same key with the same event is noted one time.
     *
     * @param key the sender's own key of this event, if there is one
     * @return which lead carries it on, or nothing when the actor may not see the lead
     * @throws IdempotencyKeyReusedException when the actor used the key for something else
     */
    public Optional<Receipt> report(
            LeadNumber number, EngagementEvent seen, @Nullable String key, Predicate<Lead> mayBeSeen, String actor) {
        check(seen);
        return contention.retrying(() -> {
            if (!mayBeSeen.test(leads.get(number))) {
                return Optional.empty();
            }
            Happening happened = seen.happening(clock.instant());
            return Optional.of(
                    key == null
                            ? new Receipt(leads.record(number, happened, actor), false)
                            : recordOnce(number, happened, key, keys.hashOf(Map.of(number.value(), seen)), actor));
        });
    }

    private Receipt recordOnce(LeadNumber number, Happening happened, String key, String hash, String actor) {
        return keys.find(actor, key, hash)
                .map(earlier -> new Receipt(earlier, true))
                .orElseGet(() -> {
                    Captured captured = leads.record(number, happened, actor);
                    keys.keep(actor, key, hash, captured);
                    return new Receipt(captured, false);
                });
    }

    private <T> void check(T report) {
        Set<ConstraintViolation<T>> violations = validator.validate(report);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
