package dev.baton.closing.process;

import dev.baton.catalogue.Catalogue;
import dev.baton.closing.Closing;
import dev.baton.closing.Ending;
import dev.baton.closing.LineRequest;
import dev.baton.closing.LossReason;
import dev.baton.closing.PaymentTerms;
import dev.baton.closing.Quote;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DraftQuoteForm implements TaskForm<DraftQuoteForm.Answer> {

    record Answer(
            @NotNull QuoteStep quoteStep,
            @Nullable @Valid @Size(max = 20) List<@NotNull LineRequest> lines,
            @Nullable PaymentTerms paymentTerms,
            @Nullable LossReason lostReason,
            @Nullable @Size(max = 2000) String note) {

        @AssertTrue(message = "lines, paymentTerms: a quote needs both")
        boolean isValidQuote() {
            return quoteStep != QuoteStep.PROPOSED || (lines != null && paymentTerms != null);
        }

        @AssertTrue(message = "lostReason: say why the deal is given up; OTHER needs a note")
        boolean isValidLoss() {
            return quoteStep != QuoteStep.ABANDONED
                    || (lostReason != null && (lostReason != LossReason.OTHER || note != null));
        }
    }

    private final Closing closing;
    private final Catalogue catalogue;

    DraftQuoteForm(Closing closing, Catalogue catalogue) {
        this.closing = closing;
        this.catalogue = catalogue;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        Map<String, Object> values = new HashMap<>();
        values.put("products", catalogue.choices());
        List<Map<String, Object>> lines =
                closing.current(task.leadId()).map(DraftQuoteForm::lines).orElse(List.of());
        values.put("quoteLines", lines);
        values.put("lines", lines.isEmpty() ? List.of(Map.of("quantity", 1, "discountPercent", 0)) : lines);
        closing.current(task.leadId())
                .ifPresent(
                        quote -> values.put("paymentTerms", quote.paymentTerms().name()));
        return values;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        return switch (answer.quoteStep()) {
            case PROPOSED -> propose(task, answer);
            case OBJECTION -> object(task);
            case ABANDONED -> abandon(task, answer);
        };
    }

    private Map<String, Object> propose(TaskAtHand task, Answer answer) {
        closing.quote(
                task.leadId(),
                Objects.requireNonNull(answer.lines()),
                Objects.requireNonNull(answer.paymentTerms()),
                task.user());
        return Map.of(DealClosingProcess.QUOTE_STEP, QuoteStep.PROPOSED.name());
    }

    private Map<String, Object> object(TaskAtHand task) {
        closing.turnToObjection(task.leadId());
        return Map.of(
                DealClosingProcess.QUOTE_STEP, QuoteStep.OBJECTION.name(),
                DealClosingProcess.DEAL_RESULT, DealResult.OBJECTION.name());
    }

    private Map<String, Object> abandon(TaskAtHand task, Answer answer) {
        LossReason reason = Objects.requireNonNull(answer.lostReason());
        closing.lose(task.leadId(), reason, new Ending(null, answer.note(), task.user()));
        return Map.of(
                DealClosingProcess.QUOTE_STEP, QuoteStep.ABANDONED.name(),
                DealClosingProcess.DEAL_RESULT, DealResult.LOST.name(),
                DealClosingProcess.SETBACK, reason.name());
    }

    private static List<Map<String, Object>> lines(Quote quote) {
        return quote.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "product", line.productCode(),
                        "quantity", line.quantity(),
                        "discountPercent", line.discountPercent()))
                .toList();
    }
}
