package dev.baton.closing.process;

import dev.baton.catalogue.Catalogue;
import dev.baton.closing.Closing;
import dev.baton.closing.Ending;
import dev.baton.closing.LineRequest;
import dev.baton.closing.LossReason;
import dev.baton.closing.PaymentTerms;
import dev.baton.closing.Quote;
import dev.baton.closing.QuoteLine;
import dev.baton.engagement.Engagements;
import dev.baton.lead.LeadId;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DraftQuoteForm implements TaskForm<DraftQuoteForm.Answer> {

    /**
     * One line as the form gives it; a line without a product is not there. The lines are five groups and no list of
     * any length, because Tasklist takes a list that was edited for one with errors and never lets it be completed.
     */
    record Line(
            @Nullable String product,
            @Nullable @Min(1) @Max(5000) Integer quantity,

            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal discountPercent) {

        Optional<LineRequest> request() {
            return Optional.ofNullable(product)
                    .map(code -> new LineRequest(
                            code,
                            Objects.requireNonNullElse(quantity, 1),
                            Objects.requireNonNullElse(discountPercent, BigDecimal.ZERO)));
        }
    }

    record Answer(
            @NotNull QuoteStep quoteStep,
            @Nullable @Valid Line line1,
            @Nullable @Valid Line line2,
            @Nullable @Valid Line line3,
            @Nullable @Valid Line line4,
            @Nullable @Valid Line line5,
            @Nullable PaymentTerms paymentTerms,
            @Nullable LossReason lostReason,
            @Nullable @Size(max = 2000) String note) {

        @AssertTrue(message = "line1, paymentTerms: a quote needs at least one product, and terms")
        boolean isValidQuote() {
            return quoteStep != QuoteStep.PROPOSED || (!lines().isEmpty() && paymentTerms != null);
        }

        List<LineRequest> lines() {
            return Stream.of(line1, line2, line3, line4, line5)
                    .flatMap(line -> line == null ? Stream.empty() : line.request().stream())
                    .toList();
        }

        @AssertTrue(message = "lostReason: say why the deal is given up; OTHER needs a note")
        boolean isValidLoss() {
            return quoteStep != QuoteStep.ABANDONED
                    || (lostReason != null && (lostReason != LossReason.OTHER || note != null));
        }
    }

    private final Closing closing;
    private final Catalogue catalogue;
    private final Engagements engagements;

    DraftQuoteForm(Closing closing, Catalogue catalogue, Engagements engagements) {
        this.closing = closing;
        this.catalogue = catalogue;
        this.engagements = engagements;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        Map<String, Object> values = new HashMap<>();
        values.put("products", catalogue.choices());
        for (int line = 1; line <= 5; line++) {
            values.put("line" + line, Map.of("quantity", 1, "discountPercent", 0));
        }
        discovered(task.leadId()).ifPresent(product -> values.put("line1", line(product)));
        closing.current(task.leadId()).ifPresent(quote -> {
            values.putAll(lines(quote));
            values.put("paymentTerms", quote.paymentTerms().name());
        });
        return values;
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        return switch (answer.quoteStep()) {
            case PROPOSED -> propose(task, answer);
            case OBJECTION -> object(task, answer);
            case ABANDONED -> abandon(task, answer);
        };
    }

    private Map<String, Object> propose(TaskAtHand task, Answer answer) {
        closing.quote(
                task.leadId(),
                answer.lines(),
                Objects.requireNonNull(answer.paymentTerms()),
                answer.note(),
                task.user());
        return Map.of(DealClosingProcess.QUOTE_STEP, QuoteStep.PROPOSED.name());
    }

    private Map<String, Object> object(TaskAtHand task, Answer answer) {
        closing.turnToObjection(task.leadId(), new Ending(null, answer.note(), task.user()));
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

    /** What the seller found out that it should be, while the catalogue still has it. */
    private Optional<String> discovered(LeadId lead) {
        return engagements
                .latest(lead)
                .flatMap(found -> Optional.ofNullable(found.productCode()))
                .filter(code -> catalogue.find(code).isPresent());
    }

    private static Map<String, Object> line(String product) {
        return Map.of("product", product, "quantity", 1, "discountPercent", 0);
    }

    private static Map<String, Object> lines(Quote quote) {
        Map<String, Object> values = new HashMap<>();
        for (QuoteLine line : quote.lines()) {
            values.put(
                    "line" + (values.size() + 1),
                    Map.of(
                            "product", line.productCode(),
                            "quantity", line.quantity(),
                            "discountPercent", line.discountPercent()));
        }
        return values;
    }
}
