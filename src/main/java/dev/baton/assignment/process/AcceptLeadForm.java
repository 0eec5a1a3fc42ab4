package dev.baton.assignment.process;

import dev.baton.assignment.Assignments;
import dev.baton.assignment.HandPicks;
import dev.baton.assignment.OfferClaims;
import dev.baton.assignment.Refusal;
import dev.baton.assignment.process.SalesAssignmentProcess.Acceptance;
import dev.baton.callback.CallbackTime;
import dev.baton.callback.Callbacks;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import dev.baton.lifecycle.ClaimRule;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AcceptLeadForm implements TaskForm<AcceptLeadForm.Answer>, ClaimRule {

    /** What a person may answer; silence is the deadline's. */
    enum Choice {
        ACCEPTED,
        REFUSED
    }

    record Answer(
            @Nullable @Size(max = 64) String giveTo,
            @Nullable Choice acceptance,
            @Nullable Refusal refusal,
            @Nullable Boolean touched,
            @Nullable LocalDate callbackOn,

            @Nullable String callbackTime,
            @Nullable @Size(max = 2000) String note) {

        @AssertTrue(message = "acceptance: accept the lead or refuse it")
        boolean isValidChoice() {
            return giveTo != null || acceptance != null;
        }

        @AssertTrue(message = "giveTo: leave it empty to accept or refuse the lead yourself")
        boolean isValidGift() {
            return giveTo == null || acceptance == null;
        }

        @AssertTrue(message = "refusal: say why you refuse the lead")
        boolean isValidRefusal() {
            return acceptance != Choice.REFUSED || refusal != null;
        }
    }

    private final Assignments assignments;
    private final RefusalRules rules;
    private final Leads leads;
    private final Callbacks callbacks;
    private final OfferClaims claims;
    private final HandPicks picks;
    private final GivenFlow flow;

    AcceptLeadForm(
            Assignments assignments,
            RefusalRules rules,
            Leads leads,
            Callbacks callbacks,
            OfferClaims claims,
            HandPicks picks,
            GivenFlow flow) {
        this.picks = picks;
        this.flow = flow;
        this.assignments = assignments;
        this.rules = rules;
        this.leads = leads;
        this.callbacks = callbacks;
        this.claims = claims;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        List<Map<String, String>> sellers = sellersFor(task);
        return Map.of(
                "noteNeeded",
                rules.needingNote(),
                "zone",
                callbacks.zoneOf(task.leadId()).getId(),
                "sellers",
                sellers,
                "mayGive",
                !sellers.isEmpty());
    }

    private List<Map<String, String>> sellersFor(TaskAtHand task) {
        Map<String, String> sellers = picks.sellersFor(task.leadId());
        return sellers.isEmpty() || !flow.isKnownTo(task)
                ? List.of()
                : sellers.entrySet().stream()
                        .map(seller -> Map.of("value", seller.getKey(), "label", seller.getValue()))
                        .toList();
    }

    @Override
    public void mayClaim(TaskAtHand task) {
        claims.mayAnswer(task.leadId(), task.user());
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        if (answer.giveTo() != null) {
            return give(task, answer.giveTo(), answer.note());
        }
        return answer.acceptance() == Choice.REFUSED && answer.refusal() != null
                ? refuse(task, answer.refusal(), answer.note())
                : accept(task, answer);
    }

    private Map<String, Object> give(TaskAtHand task, String seller, @Nullable String note) {
        if (!flow.isKnownTo(task)) {
            throw new RefusedException(
                    "giveTo: this lead was offered before leads could be given to a seller: accept or refuse it");
        }
        picks.give(task.leadId(), seller, note);
        return Map.of(SalesAssignmentProcess.ACCEPTANCE, Acceptance.GIVEN.name());
    }

    private Map<String, Object> refuse(TaskAtHand task, Refusal refusal, @Nullable String note) {
        if (note == null && rules.needsNote(refusal)) {
            throw new RefusedException(
                    "note: marketing needs to know more about the reason '%s'".formatted(Words.within(refusal)));
        }
        assignments.refuse(task.leadId(), task.user(), refusal, note);
        return Map.of(
                SalesAssignmentProcess.ACCEPTANCE, Acceptance.REFUSED.name(),
                SalesAssignmentProcess.SETBACK, refusal.name());
    }

    private Map<String, Object> accept(TaskAtHand task, Answer answer) {
        claims.mustSell();
        Optional<LocalDateTime> callback = CallbackTime.of(answer.callbackOn(), answer.callbackTime());
        assignments.accept(task.leadId(), task.user(), answer.note());
        if (Boolean.TRUE.equals(answer.touched())) {
            leads.touch(task.leadId(), task.user());
        }
        callback.ifPresent(at -> callbacks.book(task.leadId(), at, answer.note(), task.user()));
        return Map.of(
                SalesAssignmentProcess.ACCEPTANCE, Acceptance.ACCEPTED.name(),
                SalesAssignmentProcess.ASSIGNEE, task.user());
    }
}
