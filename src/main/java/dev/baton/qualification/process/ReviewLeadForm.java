package dev.baton.qualification.process;

import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import dev.baton.qualification.Disqualification;
import dev.baton.qualification.Qualification;
import dev.baton.qualification.ReviewResult;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ReviewLeadForm implements TaskForm<ReviewLeadForm.Answer> {

    record Answer(
            @NotNull ReviewResult reviewResult,
            @Nullable Disqualification reason,
            @Nullable @Size(max = 2000) String note) {

        @AssertTrue(message = "reason: say why the lead is disqualified")
        boolean isValidReason() {
            return reviewResult != ReviewResult.DISQUALIFY || reason != null;
        }
    }

    private final Qualification qualification;

    ReviewLeadForm(Qualification qualification) {
        this.qualification = qualification;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        qualification.review(task.leadId(), answer.reviewResult(), answer.note(), task.user());
        Map<String, Object> flags = new HashMap<>();
        flags.put(LeadQualificationProcess.REVIEW_RESULT, answer.reviewResult().name());
        if (answer.reason() != null) {
            flags.put(LeadQualificationProcess.SETBACK, answer.reason().name());
        }
        return flags;
    }
}
