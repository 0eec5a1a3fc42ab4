package dev.baton.objections.process;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import dev.baton.objections.ObjectionState;
import dev.baton.objections.Objections;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RespondToObjectionForm implements TaskForm<RespondToObjectionForm.Answer> {

    /** How the conversation goes on; another objection is recorded next. */
    enum Result {
        RESOLVED,
        UNRESOLVED,
        ANOTHER
    }

    record Answer(
            @Nullable @Size(max = 4000) String explored,
            @NotBlank @Size(max = 4000) String response,
            @Nullable @Size(max = 500) String material,
            @NotNull Result objectionState) {}

    private final Objections objections;
    private final DecisionLog decisions;

    RespondToObjectionForm(Objections objections, DecisionLog decisions) {
        this.objections = objections;
        this.decisions = decisions;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        return Map.of("playbook", playbook(task.leadId()), "objection", objection(task.leadId()));
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        objections.answer(
                task.leadId(),
                answer.explored(),
                answer.response(),
                answer.material(),
                answer.objectionState() == Result.UNRESOLVED ? ObjectionState.UNRESOLVED : ObjectionState.RESOLVED,
                task.user());
        return Map.of("objectionState", answer.objectionState().name());
    }

    private Map<String, Object> playbook(LeadId lead) {
        return decisions
                .latest(lead, "look-up-playbook")
                .map(decisions::outputsOf)
                .orElse(Map.of());
    }

    private Map<String, Object> objection(LeadId lead) {
        return objections
                .current(lead)
                .map(open -> Map.<String, Object>of("type", Words.of(open.type()), "words", open.words()))
                .orElse(Map.of());
    }
}
