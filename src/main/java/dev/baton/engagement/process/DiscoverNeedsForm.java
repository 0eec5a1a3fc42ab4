package dev.baton.engagement.process;

import dev.baton.callback.CallbackTime;
import dev.baton.callback.Callbacks;
import dev.baton.catalogue.Catalogue;
import dev.baton.engagement.Authority;
import dev.baton.engagement.Budget;
import dev.baton.engagement.Discovery;
import dev.baton.engagement.Engagements;
import dev.baton.engagement.Finding;
import dev.baton.engagement.Timeline;
import dev.baton.lead.RefusedException;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DiscoverNeedsForm implements TaskForm<DiscoverNeedsForm.Answer> {

    record Answer(
            @NotNull Finding finding,
            @NotNull Budget budget,
            @NotNull Authority authority,
            @Nullable @Size(max = 4000) String need,
            @NotNull Timeline timeline,
            @Nullable String product,

            @Nullable @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal valueAmount,

            @Nullable LocalDate closeOn,
            @Nullable @Size(max = 4000) String gap,
            @Nullable Boolean objectionRaised,
            @Nullable LocalDate callbackOn,
            @Nullable String callbackTime) {

        @AssertTrue(message = "need, product, valueAmount: an opportunity needs all three")
        boolean isValidOpportunity() {
            return finding != Finding.OPPORTUNITY || (need != null && product != null && valueAmount != null);
        }
    }

    private final Engagements engagements;
    private final Catalogue catalogue;
    private final Callbacks callbacks;
    private final Clock clock;

    DiscoverNeedsForm(Engagements engagements, Catalogue catalogue, Callbacks callbacks, Clock clock) {
        this.engagements = engagements;
        this.catalogue = catalogue;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        return Map.of(
                "products",
                catalogue.choices(),
                "zone",
                callbacks.zoneOf(task.leadId()).getId());
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        if (answer.product() != null && catalogue.find(answer.product()).isEmpty()) {
            throw new RefusedException("product: %s is not in the catalogue".formatted(answer.product()));
        }
        Optional<LocalDateTime> callback = CallbackTime.of(answer.callbackOn(), answer.callbackTime());
        engagements.note(toDiscovery(task, answer));
        callback.ifPresent(at -> callbacks.book(task.leadId(), at, answer.need(), task.user()));
        Map<String, Object> flags = new HashMap<>();
        flags.put("finding", answer.finding().name());
        flags.put("objectionRaised", Boolean.TRUE.equals(answer.objectionRaised()));
        if (answer.finding() != Finding.OPPORTUNITY) {
            flags.put("setback", answer.finding().name());
        }
        return flags;
    }

    private Discovery toDiscovery(TaskAtHand task, Answer answer) {
        return new Discovery(
                null,
                task.subject(),
                answer.budget(),
                answer.authority(),
                Objects.requireNonNullElse(answer.need(), ""),
                answer.timeline(),
                answer.product(),
                answer.valueAmount(),
                answer.closeOn(),
                answer.gap(),
                answer.finding(),
                task.user(),
                clock.instant());
    }
}
