package dev.baton.fulfilment.process;

import dev.baton.fulfilment.Fulfilment;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DeliverOrderForm implements TaskForm<DeliverOrderForm.Answer> {

    record Answer(
            @NotNull LocalDate deliveredOn,
            @Nullable @Size(max = 2000) String note) {}

    private final Fulfilment fulfilment;

    DeliverOrderForm(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        fulfilment.deliver(task.leadId(), answer.deliveredOn(), answer.note(), task.user());
        return Map.of();
    }
}
