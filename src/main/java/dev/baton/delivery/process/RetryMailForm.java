package dev.baton.delivery.process;

import dev.baton.delivery.MailCases;
import dev.baton.delivery.MailDecision;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RetryMailForm implements TaskForm<RetryMailForm.Answer> {

    record Answer(@NotNull MailDecision mailDecision) {}

    private final MailCases cases;

    RetryMailForm(MailCases cases) {
        this.cases = cases;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        return Map.of("mail", cases.letters());
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        cases.decide(task.subject(), answer.mailDecision(), task.user());
        return Map.of();
    }
}
