package dev.baton.assignment.process;

import dev.baton.assignment.Assignments;
import dev.baton.assignment.Refusal;
import dev.baton.assignment.process.SalesAssignmentProcess.Acceptance;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
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
            @Nullable @Size(max = 2000) String note) {

        @AssertTrue(message = "refusal: say why you refuse the lead")
        boolean isValidRefusal() {
            return acceptance != Choice.REFUSED || refusal != null;
        }
    }

    private final Assignments assignments;

    AcceptLeadForm(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        if (answer.refusal() != null && answer.acceptance() == Choice.REFUSED) {
            assignments.refuse(task.leadId(), task.user(), answer.refusal(), answer.note());
            return Map.of(
                    SalesAssignmentProcess.ACCEPTANCE, Acceptance.REFUSED.name(),
                    SalesAssignmentProcess.SETBACK, answer.refusal().name());
        }
        assignments.accept(task.leadId(), task.user(), answer.note());
        return Map.of(
                SalesAssignmentProcess.ACCEPTANCE, Acceptance.ACCEPTED.name(),
                SalesAssignmentProcess.ASSIGNEE, task.user());
    }
}
