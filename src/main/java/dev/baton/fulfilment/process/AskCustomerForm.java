package dev.baton.fulfilment.process;

import dev.baton.fulfilment.Fulfilment;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AskCustomerForm implements TaskForm<AskCustomerForm.Answer> {

    record Answer(
            @NotNull @Min(1) @Max(5) Integer satisfaction,
            @Nullable @Size(max = 3900) String comment) {}

    private final Fulfilment fulfilment;

    AskCustomerForm(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        fulfilment.askCustomer(task.leadId(), answer.satisfaction(), answer.comment(), task.user());
        return Map.of();
    }
}
