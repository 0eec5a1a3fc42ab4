package dev.baton.closing.process;

import dev.baton.closing.Approver;
import dev.baton.lead.LeadId;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import dev.baton.platform.security.CurrentUser;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What both approvals have in common: who rejects says what has to change. */
abstract class ApprovalTask implements TaskForm<ApprovalTask.Answer> {

    record Answer(
            @NotNull Verdict decision,
            @Nullable @Size(max = 2000) String comment) {

        @AssertTrue(message = "comment: say what has to change")
        boolean isValidComment() {
            return decision != Verdict.REJECT || comment != null;
        }
    }

    private final CurrentUser user;

    ApprovalTask(CurrentUser user) {
        this.user = user;
    }

    abstract void approve(LeadId lead, Approver approver, @Nullable String comment);

    abstract void reject(LeadId lead, Approver approver, String comment);

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        Approver approver = new Approver(task.user(), user.groups());
        boolean approved = answer.decision() == Verdict.APPROVE;
        if (approved) {
            approve(task.leadId(), approver, answer.comment());
        } else {
            reject(task.leadId(), approver, Objects.requireNonNull(answer.comment()));
        }
        return Map.of(DealClosingProcess.APPROVED, approved);
    }
}
