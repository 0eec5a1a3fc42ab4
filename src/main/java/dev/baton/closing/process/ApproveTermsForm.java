package dev.baton.closing.process;

import dev.baton.closing.Approvals;
import dev.baton.closing.Approver;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import dev.baton.platform.security.CurrentUser;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ApproveTermsForm implements TaskForm<ApproveTermsForm.Answer> {

    record Answer(
            @NotNull Verdict decision,
            @Nullable @Size(max = 2000) String comment) {

        @AssertTrue(message = "comment: say what has to change")
        boolean isValidComment() {
            return decision != Verdict.REJECT || comment != null;
        }
    }

    private final Approvals approvals;
    private final CurrentUser user;

    ApproveTermsForm(Approvals approvals, CurrentUser user) {
        this.approvals = approvals;
        this.user = user;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        Approver approver = new Approver(task.user(), user.groups());
        boolean approved = answer.decision() == Verdict.APPROVE;
        if (approved) {
            approvals.approveTerms(task.leadId(), approver, answer.comment());
        } else {
            approvals.rejectTerms(task.leadId(), approver, Objects.requireNonNull(answer.comment()));
        }
        return Map.of(DealClosingProcess.APPROVED, approved);
    }
}
