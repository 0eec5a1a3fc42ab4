package dev.baton.objections.process;

import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import dev.baton.objections.ObjectionType;
import dev.baton.objections.Objections;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RecordObjectionForm implements TaskForm<RecordObjectionForm.Answer> {

    record Answer(
            @NotNull ObjectionType type,
            @NotBlank @Size(max = 4000) String words) {}

    private final Objections objections;

    RecordObjectionForm(Objections objections) {
        this.objections = objections;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    /** What was written down already, where the process began anew before it was answered. */
    @Override
    public Map<String, Object> show(TaskAtHand task) {
        return objections
                .open(task.leadId())
                .<Map<String, Object>>map(open -> Map.of("type", open.type().name(), "words", open.words()))
                .orElse(Map.of());
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        objections.record(task.leadId(), answer.type(), answer.words(), task.user());
        return Map.of();
    }
}
