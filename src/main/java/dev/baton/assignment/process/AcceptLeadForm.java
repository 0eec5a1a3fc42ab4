package dev.baton.assignment.process;

import dev.baton.assignment.Assignments;
import dev.baton.assignment.Refusal;
import dev.baton.assignment.process.SalesAssignmentProcess.Acceptance;
import dev.baton.callback.Callbacks;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AcceptLeadForm implements TaskForm<AcceptLeadForm.Answer> {

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

            @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "must be a time such as 14:30")
            String callbackTime,

            @Nullable @Size(max = 2000) String note) {

        @AssertTrue(message = "refusal: say why you refuse the lead")
        boolean isValidRefusal() {
            return acceptance != Choice.REFUSED || refusal != null;
        }

        @AssertTrue(message = "callbackOn, callbackTime: a callback needs both")
        boolean isValidCallback() {
            return (callbackOn == null) == (callbackTime == null);
        }

        Optional<LocalDateTime> callback() {
            return callbackOn == null || callbackTime == null
                    ? Optional.empty()
                    : Optional.of(callbackOn.atTime(LocalTime.parse(callbackTime)));
        }
    }

    private final Assignments assignments;
    private final RefusalRules rules;
    private final Leads leads;
    private final Callbacks callbacks;

    AcceptLeadForm(Assignments assignments, RefusalRules rules, Leads leads, Callbacks callbacks) {
        this.assignments = assignments;
        this.rules = rules;
        this.leads = leads;
        this.callbacks = callbacks;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
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
        assignments.accept(task.leadId(), task.user(), answer.note());
        if (Boolean.TRUE.equals(answer.touched())) {
            leads.touch(task.leadId(), task.user());
        }
        answer.callback().ifPresent(at -> callbacks.book(task.leadId(), at, answer.note(), task.user()));
        return Map.of(
                SalesAssignmentProcess.ACCEPTANCE, Acceptance.ACCEPTED.name(),
                SalesAssignmentProcess.ASSIGNEE, task.user());
    }
}
