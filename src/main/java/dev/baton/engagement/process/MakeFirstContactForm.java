package dev.baton.engagement.process;

import dev.baton.callback.CallbackTime;
import dev.baton.callback.Callbacks;
import dev.baton.engagement.Engagements;
import dev.baton.lead.InteractionKind;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MakeFirstContactForm implements TaskForm<MakeFirstContactForm.Answer> {

    /** How the owner reached the person; each is a line of the timeline. */
    enum Contact {
        CALL,
        MEETING,
        MAIL_SENT
    }

    record Answer(
            @NotNull Contact contact,
            @Nullable @Size(max = 2000) String note,
            @Nullable LocalDate callbackOn,
            @Nullable String callbackTime) {}

    private final Engagements engagements;
    private final Callbacks callbacks;

    MakeFirstContactForm(Engagements engagements, Callbacks callbacks) {
        this.engagements = engagements;
        this.callbacks = callbacks;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        return Map.of("zone", callbacks.zoneOf(task.leadId()).getId());
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        Optional<LocalDateTime> callback = CallbackTime.of(answer.callbackOn(), answer.callbackTime());
        engagements.contact(
                task.leadId(), InteractionKind.valueOf(answer.contact().name()), answer.note(), task.user());
        callback.ifPresent(at -> callbacks.book(task.leadId(), at, answer.note(), task.user()));
        return Map.of();
    }
}
