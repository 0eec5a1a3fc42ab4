package dev.baton.assignment.process;

import dev.baton.assignment.Assignments;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
            @NotNull Choice acceptance,
            @Nullable Refusal refusal,
            @Nullable Boolean touched,
            @Nullable LocalDate callbackOn,

            @Nullable String callbackTime,
            @Nullable @Size(max = 2000) String note) {

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

    AcceptLeadForm(Assignments assignments, RefusalRules rules, Leads leads, Callbacks callbacks, OfferClaims claims) {
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
        return Map.of(
                "noteNeeded",
                rules.needingNote(),
                "zone",
                callbacks.zoneOf(task.leadId()).getId());
    }

    @Override
    public void mayClaim(TaskAtHand task) {
        claims.mayAnswer(task.leadId(), task.user());
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        return answer.acceptance() == Choice.REFUSED && answer.refusal() != null
                ? refuse(task, answer.refusal(), answer.note())
                : accept(task, answer);
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
