package dev.baton.closing.process;

import dev.baton.closing.Closing;
import dev.baton.closing.Ending;
import dev.baton.closing.LossReason;
import dev.baton.closing.WinReason;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DecideDealForm implements TaskForm<DecideDealForm.Answer> {

    record Answer(
            @NotNull DealResult dealResult,
            @Nullable LossReason lostReason,
            @Nullable WinReason wonReason,
            @Nullable @Size(max = 200) String competitor,
            @Nullable @Size(max = 2000) String note) {

        @AssertTrue(message = "lostReason, wonReason: say why the deal ended so")
        boolean isValidReason() {
            return (dealResult != DealResult.LOST || lostReason != null)
                    && (dealResult != DealResult.WON || wonReason != null);
        }

        @AssertTrue(message = "note: say which other reason it was")
        boolean isValidNote() {
            boolean other = (dealResult == DealResult.LOST && lostReason == LossReason.OTHER)
                    || (dealResult == DealResult.WON && wonReason == WinReason.OTHER);
            return !other || note != null;
        }
    }

    private final Closing closing;

    DecideDealForm(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        Map<String, Object> flags = new HashMap<>();
        flags.put(DealClosingProcess.DEAL_RESULT, answer.dealResult().name());
        Ending ending = new Ending(answer.competitor(), answer.note(), task.user());
        switch (answer.dealResult()) {
            case WON -> closing.accept(task.leadId(), Objects.requireNonNull(answer.wonReason()), ending);
            case LOST -> {
                LossReason reason = Objects.requireNonNull(answer.lostReason());
                closing.lose(task.leadId(), reason, ending);
                flags.put(DealClosingProcess.SETBACK, reason.name());
            }
            case OBJECTION -> closing.turnToObjection(task.leadId(), ending);
            case REVISE -> closing.revise(task.leadId(), ending);
        }
        return flags;
    }
}
