package dev.baton.intake;

import dev.baton.lead.Captured;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.PastEnd;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Source;
import dev.baton.platform.problem.FieldProblems;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which every lead comes in, whichever way it took.
 *
 * <p>It checks the submission, and writes it in a transaction of its own; when another request with the same person was
 * quicker, it tries again and then meets the running lead.
 */
@Service
public class LeadIntake {

    private static final Logger LOG = LoggerFactory.getLogger(LeadIntake.class);

    private final Leads leads;
    private final SourceTable sources;
    private final Validator validator;
    private final Contention contention;
    private final IdempotencyKeys keys;

    LeadIntake(Leads leads, SourceTable sources, Validator validator, Contention contention, IdempotencyKeys keys) {
        this.leads = leads;
        this.sources = sources;
        this.validator = validator;
        this.contention = contention;
        this.keys = keys;
    }

    /** Takes one lead; the actor is a user id. @throws ConstraintViolationException naming each field to mend */
    public Receipt receive(LeadSubmission lead, String actor) {
        return receive(lead, Way.API, actor, captured -> {});
    }

    /**
     * Takes one lead by that way.
     *
     * @param bookkeeping is called within the transaction that takes the lead, and again after a roll-back
     * @throws ConstraintViolationException naming each field to mend
     */
    public Receipt receive(LeadSubmission lead, Way way, String actor, Consumer<Captured> bookkeeping) {
        check(lead);
        return contention.retrying(() -> {
            Captured captured = capture(lead, way, actor);
            bookkeeping.accept(captured);
            return new Receipt(captured, false);
        });
    }

    /**
     * Takes one lead in the transaction that runs, once and for all: nothing is tried again.
     *
     * @throws ConstraintViolationException naming each field to mend
     * @throws org.springframework.dao.DuplicateKeyException when another request with the same person was quicker
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Captured receiveHere(LeadSubmission lead, Way way, String actor) {
        check(lead);
        return capture(lead, way, actor);
    }

    /**
     * Takes one lead once: the same key with the same lead gets the first answer again.
     *
     * @throws ConstraintViolationException naming each field to mend
     * @throws IdempotencyKeyReusedException when the actor used the key for another lead
     */
    public Receipt receiveOnce(LeadSubmission lead, String actor, String key) {
        return receiveOnce(lead, Way.API, actor, key, captured -> {});
    }

    /** The same by that way, see {@link #receive(LeadSubmission, Way, String, Consumer)}. */
    public Receipt receiveOnce(LeadSubmission lead, Way way, String actor, String key, Consumer<Captured> bookkeeping) {
        check(lead);
        String hash = keys.hashOf(lead);
        return contention.retrying(() -> keys.find(actor, key, hash)
                .map(earlier -> new Receipt(earlier, true))
                .orElseGet(() -> {
                    Captured captured = capture(lead, way, actor);
                    bookkeeping.accept(captured);
                    keys.keep(actor, key, hash, captured);
                    return new Receipt(captured, false);
                }));
    }

    /**
     * Takes a batch in one transaction, or, when that fails, each candidate in its own.
     *
     * @param bookkeeping is called within the transaction of the candidates it is told of: what it writes is true
     *     exactly when they are taken. It may be called again after a roll-back.
     * @throws org.springframework.dao.DataAccessException when the database is away or others were in the way each
     *     time: nothing is refused for that
     */
    public <T> void receiveAll(List<Candidate<T>> batch, String actor, Consumer<List<Verdict<T>>> bookkeeping) {
        List<Candidate<T>> checked = batch.stream().map(this::checked).toList();
        try {
            contention.once(() -> bookkeeping.accept(
                    checked.stream().map(one -> judge(one, actor)).toList()));
        } catch (BatchAbandonedException | DataAccessResourceFailureException stop) {
            throw stop;
        } catch (RuntimeException failure) {
            LOG.debug("A batch of {} failed, each is tried alone", batch.size(), failure);
            checked.forEach(one -> receiveAlone(one, actor, bookkeeping));
        }
    }

    private <T> void receiveAlone(Candidate<T> candidate, String actor, Consumer<List<Verdict<T>>> bookkeeping) {
        try {
            contention.retrying(() -> note(judge(candidate, actor), bookkeeping));
        } catch (BatchAbandonedException | DataAccessResourceFailureException | TransientDataAccessException stop) {
            throw stop;
        } catch (RuntimeException failure) {
            String id = UUID.randomUUID().toString();
            LOG.error("A row could not be taken, problem {}", id, failure);
            String reason = "could not be taken; in the log the problem has the id " + id;
            contention.retrying(() -> note(new Verdict<>(candidate.origin(), null, reason), bookkeeping));
        }
    }

    private static <T> Verdict<T> note(Verdict<T> verdict, Consumer<List<Verdict<T>>> bookkeeping) {
        bookkeeping.accept(List.of(verdict));
        return verdict;
    }

    private <T> Verdict<T> judge(Candidate<T> candidate, String actor) {
        LeadSubmission lead = candidate.lead();
        return lead == null
                ? new Verdict<>(candidate.origin(), null, candidate.refusal())
                : new Verdict<>(candidate.origin(), capture(lead, Way.IMPORT, actor), null);
    }

    private <T> Candidate<T> checked(Candidate<T> candidate) {
        if (candidate.lead() == null) {
            return candidate;
        }
        Set<ConstraintViolation<LeadSubmission>> violations = validator.validate(candidate.lead());
        return violations.isEmpty()
                ? candidate
                : Candidate.refused(candidate.origin(), FieldProblems.of(new ConstraintViolationException(violations)));
    }

    private void check(LeadSubmission lead) {
        if (lead.outcome() != null) {
            throw new RefusedException("outcome: is for imports of past leads; a lead that begins now has none");
        }
        Set<ConstraintViolation<LeadSubmission>> violations = validator.validate(lead);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    private Captured capture(LeadSubmission lead, Way way, String actor) {
        PastEnd end = lead.pastEnd();
        Source from = lead.source() == Source.OTHER ? sources.of(Source.OTHER, lead.visit()) : lead.source();
        NewLead inquiry = lead.toNewLead(way, from);
        return end == null ? leads.capture(inquiry, actor) : leads.recall(inquiry, end, actor);
    }
}
